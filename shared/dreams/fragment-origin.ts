/** The origin of fragments that a client imported with the dream; that of others is their conversation. */
export const IMPORT_ORIGIN = "import";

/** The conversation of an origin; null where a client imported the fragments. */
export const conversationOf = (origin: string): string | null => (origin === IMPORT_ORIGIN ? null : origin);
