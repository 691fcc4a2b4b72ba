import type { Dream } from "@dreamcatcher/contracts/dream";
import type { SyncChange } from "@dreamcatcher/contracts/sync";
import type { ChangeResult } from "./stored.ts";

/** One state of a dream. The time tells those apart that it had before and after being created anew. */
export type Version = Pick<Dream, "revision" | "updated">;

/** Which versions of one dream a device has made itself by the changes of one request. */
export interface Lineage {
  /** Whether a version is the one that a change is based on, or was made of it by changes before alone. */
  isSeen(change: SyncChange, version: Version | null): boolean;
  /** Notes what a change did. */
  advance(change: SyncChange, result: ChangeResult): void;
}

/**
 * Follows the versions that a device makes of the one that its changes are based on: a device that edits a
 * dream offline and then deletes it names the same base in both changes.
 */
export function followLineage(): Lineage {
  const made = new Map<number, { from: Version; to: Version }>();
  const isSeen = (change: SyncChange, version: Version | null) => {
    if (change.op === "create" || version === null) return false;
    const own = made.get(change.base_revision);
    return own ? isSame(own.to, version) && isBase(change, own.from) : isBase(change, version);
  };
  return {
    isSeen,
    advance(change, { from, to }) {
      if (change.op === "create" || from === null || to === null || !isSeen(change, from)) return;
      made.set(change.base_revision, { from: made.get(change.base_revision)?.from ?? from, to });
    },
  };
}

const isSame = (one: Version, other: Version) =>
  one.revision === other.revision && one.updated === other.updated;

/** An update has the values that it is based on, and needs no time; of its own creation a device has none. */
function isBase(change: Exclude<SyncChange, { op: "create" }>, { revision, updated }: Version): boolean {
  if (change.base_revision !== revision) return false;
  return change.op === "update" || change.base_updated === null || change.base_updated === updated;
}
