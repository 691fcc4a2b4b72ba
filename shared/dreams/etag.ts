import type { Dream } from "@dreamcatcher/contracts/dream";
import { matchesStrongly } from "#shared/platform/entity-tags.ts";

/** Includes the time, so that a dream deleted and created again has different ETags. */
export const etagOf = ({ revision, updated }: Pick<Dream, "revision" | "updated">) =>
  `"${revision}-${Date.parse(updated).toString(36)}"`;

/** Whether `If-Match` allows a change: it is absent, `*`, or matches the current ETag. */
export const matches = (dream: Dream, ifMatch: string | undefined) =>
  ifMatch === undefined || matchesStrongly(ifMatch, etagOf(dream));
