import type { TaggedDream } from "./difference.ts";

/** A dream as a stream record has it; without `now` where it was deleted. */
export interface DreamChange {
  /** Identifies the record, to report its failure. */
  sequence_number: string;
  owner: string;
  dream: string;
  now?: TaggedDream;
}

/** A change that was not counted. */
interface Failure extends Pick<DreamChange, "sequence_number"> {
  error: unknown;
}

/**
 * Counts the changes of a batch: of each dream only the last one, which includes the others. The dreams of an
 * owner, which share counts, follow one another. Returns those that failed.
 *
 * @param count counts the tags of one dream
 */
export async function countChanges(
  changes: readonly DreamChange[],
  count: (owner: string, dream: string, now: TaggedDream | undefined) => Promise<void>,
): Promise<Failure[]> {
  const last = new Map(changes.map((change) => [`${change.owner}#${change.dream}`, change]));
  const owners = Map.groupBy(last.values(), ({ owner }) => owner);
  const failed = [...owners.values()].map(async (dreams) => {
    const failures: Failure[] = [];
    for (const { sequence_number, owner, dream, now } of dreams) {
      await count(owner, dream, now).catch((error: unknown) => failures.push({ sequence_number, error }));
    }
    return failures;
  });
  return (await Promise.all(failed)).flat();
}
