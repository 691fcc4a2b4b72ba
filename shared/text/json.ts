/** An object of parsed JSON, of which nothing is known yet. */
export type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value as an object, an empty one where it is anything else. */
export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {});

/** The value's elements that are objects, none where it is no list. */
export const objectsOf = (value: unknown): JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

/** The value if it is text with something in it. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value : undefined;

/** The first of the values that is text with something in it. */
export const firstText = (values: readonly unknown[]): string | undefined => values.map(textOf).find(Boolean);
