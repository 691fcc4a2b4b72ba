import type { Sides } from "./sides.ts";

/**
 * Merges lists by item: the items of `mine` in their order, then those that only `theirs` has.
 *
 * @param settle what becomes of an item, whose side is undefined where its list does not have it; undefined
 *   to leave it out
 */
export function mergeLists<Item>(
  lists: Sides<readonly Item[]>,
  keyOf: (item: Item) => string,
  settle: (sides: Sides<Item | undefined>) => Item | undefined,
): Item[] {
  const keyed = (items: readonly Item[]) => new Map(items.map((item) => [keyOf(item), item]));
  const { mine, theirs, base } = {
    mine: keyed(lists.mine),
    theirs: keyed(lists.theirs),
    base: keyed(lists.base),
  };
  const settled = (key: string, own: Item | undefined) =>
    settle({ mine: own, theirs: theirs.get(key), base: base.get(key) }) ?? [];
  return [
    ...lists.mine.flatMap((item) => settled(keyOf(item), item)),
    ...[...theirs.keys()].filter((key) => !mine.has(key)).flatMap((key) => settled(key, undefined)),
  ];
}

/**
 * The items in the order of the side that changed it; where both did, in the order of `mine`. What only the
 * other side has stands behind what it stands behind there.
 *
 * @param orders the keys of each side's items, in their order
 */
export function arrange<Item>(
  items: readonly Item[],
  orders: Sides<readonly string[]>,
  keyOf: (item: Item) => string,
): Item[] {
  const { mine, theirs, base } = orders;
  const [order, other] =
    isReordered(theirs, base) && !isReordered(mine, base) ? [theirs, mine] : [mine, theirs];
  const keys = [...order];
  for (const [n, key] of other.entries()) {
    if (keys.includes(key)) continue;
    keys.splice(keys.indexOf(other[n - 1] ?? "") + 1, 0, key);
  }
  const places = new Map(keys.map((key, place) => [key, place]));
  const placeOf = (item: Item) => places.get(keyOf(item)) ?? keys.length;
  return items.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Whether what a list still has of its base is in another order. */
function isReordered(keys: readonly string[], base: readonly string[]): boolean {
  const present = new Set(keys);
  const before = base.filter((key) => present.has(key));
  const known = new Set(before);
  return keys.filter((key) => known.has(key)).join("\n") !== before.join("\n");
}
