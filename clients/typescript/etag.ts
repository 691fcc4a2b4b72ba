import type { Dream } from "./generated/types.ts";

/** The ETag of a dream as it was read: what `ifMatch` and `ifNoneMatch` of its requests take. */
export const etagOf = ({ revision, updated }: Pick<Dream, "revision" | "updated">): string =>
  `"${revision}-${Date.parse(updated).toString(36)}"`;
