/** The reason that users read after a fault of the service. Importing the same file again is idempotent. */
export const INTERNAL_FAILURE =
  "Something went wrong on our side: import the same file again; what has been taken in already stays as it is.";
