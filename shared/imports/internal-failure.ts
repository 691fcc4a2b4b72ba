/**
 * What a person reads whose import met with a fault of ours; importing the same export again changes nothing
 * twice.
 */
export const INTERNAL_FAILURE =
  "Something went wrong on our side: import the same file again; what has been taken in already stays as it is.";
