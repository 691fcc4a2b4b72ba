/** The reason that users read where an import failed by a fault of the service. Importing again is idempotent. */
export const INTERNAL_FAILURE =
  "Something went wrong on our side: import the same file again; what has been taken in already stays as it is.";
