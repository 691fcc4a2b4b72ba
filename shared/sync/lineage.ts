import type { SyncChange } from "@dreamcatcher/contracts/sync";
import type { ChangeResult } from "./stored.ts";

/** Which revisions of one dream a device has made itself by the changes of one request. */
export interface Lineage {
  /** Whether a revision is the one that a change is based on, or was made of it by changes before alone. */
  isSeen(change: SyncChange, revision: number | null): boolean;
  /** Notes what a change did. */
  advance(change: SyncChange, result: ChangeResult): void;
}

/**
 * Follows the revisions that a device makes of the one that its changes are based on: a device that edits a
 * dream offline and then deletes it names the same base in both changes.
 */
export function followLineage(): Lineage {
  const latest = new Map<number, number>();
  const isSeen = (change: SyncChange, revision: number | null) => {
    if (change.op === "create" || revision === null) return false;
    return revision === (latest.get(change.base_revision) ?? change.base_revision);
  };
  return {
    isSeen,
    advance(change, { from, revision }) {
      if (change.op === "create" || revision === null || !isSeen(change, from)) return;
      latest.set(change.base_revision, revision);
    },
  };
}
