import { createHash } from "node:crypto";
import type { SelectableDream } from "@dreamcatcher/searching/entry";
import { tagKey } from "@dreamcatcher/searching/query";
import type { Listed } from "@dreamcatcher/searching/results";

/** The list of all dreams. */
export const ALL = "all";

export const listOfKind = (kind: string): string => `kind:${kind}`;
export const listOfStatus = (status: string): string => `status:${status}`;

const HASH_LETTERS = 16;

/** By a hash: of one length, and of letters that JavaScript and SQLite order alike. */
export const listOfTag = (tag: string): string =>
  `tag:${createHash("sha256").update(tagKey(tag)).digest("hex").slice(0, HASH_LETTERS)}`;

/** The lists that a dream is in. */
export const listsOf = ({ kind, status, tags }: SelectableDream): string[] => [
  ...new Set([ALL, listOfKind(kind), listOfStatus(status), ...tags.map(listOfTag)]),
];

/** The key of a dream in a list. The keys of a list follow each other, the earliest change first. */
export const keyOf = (list: string, { updated, dream_id }: Listed): string =>
  `${list} ${updated} ${dream_id}`;

/** What a key names in its list. */
export function listedOf(key: string): Listed {
  const [, updated = "", dream_id = ""] = key.split(" ");
  return { updated, dream_id };
}

/** Keys from `from` on and before `to`. */
export interface Range {
  from: string;
  to: string;
}

/** The keys of a list, or of those in it that follow a position, newest change first. */
export const rangeOf = (list: string, after?: Listed): Range => ({
  from: `${list} `,
  // The letter that follows a blank.
  to: after ? keyOf(list, after) : `${list}!`,
});
