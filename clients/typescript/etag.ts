import type { Dream } from "./generated/types.ts";

/** The ETag of a dream as it was read, for `ifMatch` and `ifNoneMatch`. */
export const etagOf = ({ revision, updated }: Pick<Dream, "revision" | "updated">): string =>
  `"${revision}-${Date.parse(updated).toString(36)}"`;
