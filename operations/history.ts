/** One state of an object: a version of it, or that it was deleted. */
export interface ObjectState {
  key: string;
  version: string;
  since: Date;
  isDeleted: boolean;
  isLatest: boolean;
}

/** What brings an object back to an earlier time: a version to copy over it, its removal, or nothing. */
export type Change = { kind: "copy"; key: string; version: string } | { kind: "remove"; key: string };

/**
 * What makes one object what it was at a time.
 *
 * @param history all states of the object, in any order
 */
export function changeBackTo(time: Date, history: readonly ObjectState[]): Change | undefined {
  const newestFirst = history.toSorted(compareNewestFirst);
  const now = newestFirst[0];
  const then = newestFirst.find(({ since }) => since <= time);
  if (now === undefined || now === then) return undefined;
  const { key } = now;
  if (then && !then.isDeleted) return { kind: "copy", key, version: then.version };
  return now.isDeleted ? undefined : { kind: "remove", key };
}

/** S3 tells times in seconds; within one, a deletion is taken for the later. */
const compareNewestFirst = (a: ObjectState, b: ObjectState) =>
  Number(b.isLatest) - Number(a.isLatest) ||
  b.since.getTime() - a.since.getTime() ||
  Number(b.isDeleted) - Number(a.isDeleted);
