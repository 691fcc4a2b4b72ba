// One function for each feature of the conversation. FILL IN marks what is still to be written.
// each QUALITIES
//
// XX_TITLE
// Said: "XX_QUOTE"
// FILL IN, wherever it belongs
// end QUALITIES

/** The feature is not written yet. */
export class NotWritten extends Error {}

// each FEATURES
// XX_TITLE
// Said: "XX_QUOTE"
export function XX_FUNCTION(_state) {
  // FILL IN
  throw new NotWritten("XX_TITLE");
}

// end FEATURES
/** The features with the names that they are called by, in the order of the conversation. */
export const FEATURES = [
  // each FEATURES
  { name: "XX_COMMAND", title: "XX_TITLE", run: XX_FUNCTION },
  // end FEATURES
];

/** The options that the conversation names. */
export const OPTIONS = [
  // each OPTIONS
  // Said: "XX_QUOTE"
  "XX_OPTION",
  // end OPTIONS
];
