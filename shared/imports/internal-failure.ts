/** The reason that users read after an internal error. Importing the same file again is idempotent. */
export const INTERNAL_FAILURE =
  "Something went wrong on our side: import the same file again; what has been imported stays unchanged.";
