import type { Dream, Implementation } from "./generated/types.ts";

/** What the ETag of a dream is made of. */
export type DreamVersion = Pick<Dream, "revision" | "updated">;

/** What the ETag of an implementation is made of. */
export type ImplementationVersion = Pick<Implementation, "updated_at">;

/** The ETag of a dream or an implementation as it was read, for `ifMatch` and `ifNoneMatch`. */
export const etagOf = (read: DreamVersion | ImplementationVersion): string =>
  "updated_at" in read ? `"${timeOf(read.updated_at)}"` : `"${read.revision}-${timeOf(read.updated)}"`;

const timeOf = (timestamp: string) => Date.parse(timestamp).toString(36);
