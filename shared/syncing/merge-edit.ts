import type { DreamFields } from "@dreamcatcher/contracts/dream";
import { arrange, mergeLists } from "./lists.ts";
import { type Sides, settle, settleRecord } from "./sides.ts";

/** A field of a dream. */
export type FieldName = keyof DreamFields;

/** What an edit makes of a dream that others changed too. */
export interface MergedEdit {
  /** The edited fields as they are to be, without evidence and sizes of texts, which no client sets. */
  fields: DreamFields;
  /** The fields that both sides changed so that they exclude each other; they are not in `fields`. */
  conflicts: FieldName[];
}

/**
 * Merges an edit of a dream with what others changed since: field by field, lists by item, and items by
 * field.
 *
 * @param sides the fields that the edit changes: as it makes them, as they are now, as they were before it.
 *   `theirs` may have others too. Items of lists have ids.
 * @param maxItems the most items of a list: one that has more when merged is a conflict
 */
export function mergeEdit(
  { mine, theirs, base }: Sides<DreamFields>,
  maxItems: { readonly [Name in FieldName]?: number } = {},
): MergedEdit {
  const merged: MergedEdit = { fields: {}, conflicts: [] };
  for (const name of Object.keys(mine) as FieldName[]) {
    const side = (fields: DreamFields) => sentPart(name, fields[name]);
    const value = mergeField({ mine: side(mine), theirs: side(theirs), base: side(base) });
    const isTooLong = Array.isArray(value) && value.length > (maxItems[name] ?? Number.POSITIVE_INFINITY);
    if (value === undefined || isTooLong) merged.conflicts.push(name);
    else Object.assign(merged.fields, { [name]: value });
  }
  return merged;
}

/** An item of a list of a dream; tags are texts. */
type Item = string | Readonly<Record<string, unknown> & { id: string }>;

/** The merged value of a field; undefined where the sides exclude each other. */
function mergeField(sides: Sides<unknown>): unknown {
  let excludes = false;
  const conflict = <Value>({ mine }: Sides<Value>): Value => {
    excludes = true;
    return mine;
  };
  const value = areLists(sides) ? mergeItems(sides, conflict) : settle(sides, () => conflict(sides));
  return excludes ? undefined : value;
}

const areLists = (sides: Sides<unknown>): sides is Sides<readonly Item[]> =>
  [sides.mine, sides.theirs, sides.base].every(Array.isArray);

function mergeItems(lists: Sides<readonly Item[]>, conflict: <Value>(sides: Sides<Value>) => Value): Item[] {
  const items = mergeLists(lists, keyOf, (item) => {
    // Two spellings of a tag are no conflict.
    if (typeof (item.mine ?? item.theirs) === "string") return settle(item, () => item.theirs);
    return settleRecord(item as Sides<Exclude<Item, string> | undefined>, conflict);
  });
  const keys = (side: readonly Item[]) => side.map(keyOf);
  return arrange(
    items,
    { mine: keys(lists.mine), theirs: keys(lists.theirs), base: keys(lists.base) },
    keyOf,
  );
}

const keyOf = (item: Item) => (typeof item === "string" ? item.toLowerCase() : item.id);

/** What clients set of the value of a field. */
function sentPart(name: FieldName, value: unknown): unknown {
  if (name === "outcome" && value) return { text: (value as { text: string }).text };
  if (!Array.isArray(value)) return value;
  return value.map((item) => {
    if (typeof item === "string") return item;
    const { evidence, bytes, partial, ...sent } = item;
    return sent;
  });
}
