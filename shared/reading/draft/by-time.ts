import { toTimestamp } from "./timestamp.ts";

/** The items in the order of their times. One without a time stays behind the one before it. */
export function inOrderOfTime<Item>(items: readonly Item[], timeOf: (item: Item) => unknown): Item[] {
  let last = "";
  const timed = items.map((item) => {
    last = toTimestamp(timeOf(item)) ?? last;
    return { item, time: last };
  });
  return timed
    .sort((one, other) => (one.time < other.time ? -1 : one.time > other.time ? 1 : 0))
    .map(({ item }) => item);
}
