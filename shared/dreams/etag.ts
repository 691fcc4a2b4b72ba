import type { Dream } from "@dreamcatcher/contracts/dream";
import { matchesStrongly } from "#shared/platform/entity-tags.ts";

/** Revision and time together: a dream deleted and made again has other ETags than the first. */
export const etagOf = ({ revision, updated }: Pick<Dream, "revision" | "updated">) =>
  `"${revision}-${Date.parse(updated).toString(36)}"`;

/** Whether `If-Match` allows a change: it is not sent, `*`, or names the current ETag. */
export const matches = (dream: Dream, ifMatch: string | undefined) =>
  ifMatch === undefined || matchesStrongly(ifMatch, etagOf(dream));
