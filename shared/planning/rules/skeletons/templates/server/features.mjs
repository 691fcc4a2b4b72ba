// One function for each feature of the conversation. FILL IN marks what is still to be written.
// each QUALITIES
//
// XX_TITLE
// Said: "XX_QUOTE"
// FILL IN, wherever it belongs
// end QUALITIES

/** The feature is not written yet: the server answers 501. */
export class NotWritten extends Error {}

/** There is no such record: the server answers 404. */
export class NotFound extends Error {}

// each CREATES
// XX_TITLE
// Said: "XX_QUOTE"
// FILL IN: it keeps what is sent, and checks nothing yet.
export function XX_CREATE({ store, input }) {
  return store.add("XX_COLLECTION", only(input, FIELDS.XX_COLLECTION));
}

// end CREATES
// each RELATES
// XX_TITLE
// Said: "XX_QUOTE"
// FILL IN: it keeps that it was done, and nothing follows from it yet.
export function XX_RELATE({ store, input, id }) {
  if (!store.get("XX_PARENTS", id)) throw new NotFound();
  return store.add("XX_COLLECTION", { ...only(input, FIELDS.XX_COLLECTION), XX_PARENT_ID: id });
}

// end RELATES
// each READS
// XX_TITLE
// Said: "XX_QUOTE"
// FILL IN: it returns all of them, neither chosen nor in an order.
export function XX_READ({ store }) {
  return store.list("XX_COLLECTION");
}

// end READS
// each OTHERS
// XX_TITLE
// Said: "XX_QUOTE"
export function XX_OTHER() {
  // FILL IN
  throw new NotWritten("XX_TITLE");
}

// end OTHERS
/** The fields that the conversation names. */
export const FIELDS = {
  // each ENTITIES
  XX_COLLECTION: [
    // each FIELDS
    "XX_FIELD",
    // end FIELDS
  ],
  // end ENTITIES
};

/** Those of the values that were sent which are known fields. */
function only(input, fields) {
  return Object.fromEntries(
    fields.filter((name) => Object.hasOwn(input, name)).map((name) => [name, input[name]]),
  );
}
