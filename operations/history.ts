/** One state of an object: a version, or a delete marker. */
export interface ObjectState {
  key: string;
  version: string;
  since: Date;
  isDeleted: boolean;
  isLatest: boolean;
}

/** A change that restores an earlier state: a version to copy, or the removal of the object. */
export type Change = { kind: "copy"; key: string; version: string } | { kind: "remove"; key: string };

/**
 * The change that restores an object's state at a time, undefined where it has that state.
 *
 * @param history all states of the object, in any order
 */
export function restoringChange(time: Date, history: readonly ObjectState[]): Change | undefined {
  const newestFirst = history.toSorted(compareNewestFirst);
  const now = newestFirst[0];
  const then = newestFirst.find(({ since }) => since <= time);
  if (now === undefined || now === then) return undefined;
  const { key } = now;
  if (then && !then.isDeleted) return { kind: "copy", key, version: then.version };
  return now.isDeleted ? undefined : { kind: "remove", key };
}

/** S3's times are in seconds; within a second, a deletion counts as later. */
const compareNewestFirst = (a: ObjectState, b: ObjectState) =>
  Number(b.isLatest) - Number(a.isLatest) ||
  b.since.getTime() - a.since.getTime() ||
  Number(b.isDeleted) - Number(a.isDeleted);
