import { parsedJson } from "@dreamcatcher/text/json";

/** What a text says that is a JSON object or list; the value itself where it is no such text. */
export const parsedOf = (value: unknown): unknown =>
  typeof value === "string" && /^\s*[[{]/.test(value) ? (parsedJson(value) ?? value) : value;
