import { dequal } from "dequal/lite";

/** The three sides of a merge: two that each changed something, and what both began with. */
export interface Sides<Value> {
  mine: Value;
  theirs: Value;
  base: Value;
}

/**
 * Merges one value in three ways: it is of the side that changed it. An absent value is undefined, so that to
 * add and to remove are changes, too.
 *
 * @param both decides where both sides changed it, differently
 */
export function settle<Value>({ mine, theirs, base }: Sides<Value>, both: () => Value): Value {
  if (dequal(mine, base)) return theirs;
  if (dequal(theirs, base) || dequal(mine, theirs)) return mine;
  return both();
}

/**
 * Merges a record field by field where all sides have it, and otherwise as a whole.
 *
 * @param both decides between values of a field, or records, that both sides changed differently
 */
export function settleRecord<Item extends object>(
  sides: Sides<Item | undefined>,
  both: <Value>(sides: Sides<Value>) => Value,
): Item | undefined {
  if (!sides.mine || !sides.theirs || !sides.base) return settle(sides, () => both(sides));
  const [mine, theirs, base] = [sides.mine, sides.theirs, sides.base].map((side) => ({ ...side }) as Values);
  const fields = Object.keys({ ...mine, ...theirs }).map((name) => {
    const values = { mine: mine?.[name], theirs: theirs?.[name], base: base?.[name] };
    return [name, settle(values, () => both(values))] as const;
  });
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined)) as Item;
}

type Values = Readonly<Record<string, unknown>>;
