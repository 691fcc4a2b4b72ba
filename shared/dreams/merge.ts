import { isDeepStrictEqual } from "node:util";
import { type Document, DreamContent, DreamOrganization, MAX_ITEMS } from "@dreamcatcher/contracts/dream";
import * as z from "zod";
import type { Contribution } from "#shared/conversations/contribution.ts";
import { textOf } from "#shared/documents/identify.ts";

const EMPTY: Contribution = {
  tags: [],
  todos: [],
  documents: [],
  decisions: [],
  suggestions: [],
  features: [],
};

/** The lists whose items have ids. */
const LISTS = ["todos", "documents", "decisions", "suggestions", "features"] as const;

/**
 * Merges a newly organized conversation into its dream, in a three-way merge: what a user edited, added,
 * ticked off or removed is kept, everything else follows the conversation.
 *
 * @param mine the dream's current content
 * @param theirs the result of organizing the conversation now
 * @param base the result of organizing it the last time, empty the first time
 */
export function merge<Mine extends Contribution>(
  mine: Mine,
  theirs: Contribution,
  base: Contribution = EMPTY,
): Mine {
  const lists = LISTS.map((list) => {
    const merged = mergeList<Item>(mine[list], theirs[list], base[list], ({ id }) => id, mergeItem);
    return [list, merged.slice(0, MAX_ITEMS[list])];
  });
  const tags = mergeList(mine.tags, theirs.tags, base.tags, (tag) => tag.toLowerCase(), theirsUnlessEdited);
  const merged: Mine = {
    ...mine,
    ...unedited(mine, theirs, withDefaults(base)),
    tags: tags.slice(0, MAX_ITEMS.tags),
    ...Object.fromEntries(lists),
  };
  return { ...merged, documents: withTexts(merged.documents, theirs.documents, base.documents) };
}

/** The fields of `theirs` that no user has edited. */
function unedited(mine: Contribution, theirs: Contribution, base: Contribution): Partial<Contribution> {
  const { kind, confidence, ...others } = theirs;
  const isKindEdited = mine.kind !== base.kind || mine.confidence !== base.confidence;
  return Object.fromEntries(
    Object.entries({ ...others, ...(!isKindEdited && { kind, confidence }) }).filter(([name, value]) => {
      const field = name as keyof Contribution;
      return value !== undefined && isDeepStrictEqual(mine[field], base[field]);
    }),
  );
}

const DEFAULTS = Object.fromEntries(
  Object.entries<z.ZodType>({ ...DreamContent.shape, ...DreamOrganization.shape }).flatMap(([name, field]) =>
    field instanceof z.ZodDefault ? [[name, field.def.defaultValue]] : [],
  ),
);

/** A base from before a field existed had the field's default, with which its dream is read. */
const withDefaults = (base: Contribution): Contribution =>
  base.title === undefined ? base : { ...DEFAULTS, ...base };

/** The text of a document is its conversation's, whatever a user edits: it follows `theirs`. */
function withTexts(
  merged: readonly Document[],
  theirs: readonly Document[],
  base: readonly Document[],
): Document[] {
  const texts = new Map([
    ...base.map(({ id }) => [id, {}] as const),
    ...theirs.map((document) => [document.id, textOf(document)] as const),
  ]);
  return merged.map((document) => {
    const { bytes, partial, ...named } = document;
    const text = texts.get(document.id);
    return text ? { ...named, ...text } : document;
  });
}

/** Chooses between the states of an item that all three have. */
type Choose<Item> = (mine: Item, theirs: Item, base: Item) => Item;

const theirsUnlessEdited = <Value>(mine: Value, theirs: Value, base: Value): Value =>
  isDeepStrictEqual(mine, base) ? theirs : mine;

interface Item {
  id: string;
}

/** Merges an item field by field: where a user edits its text, its evidence still follows `theirs`. */
function mergeItem(mine: Item, theirs: Item, base: Item): Item {
  const states: Readonly<Record<string, unknown>>[] = [{ ...mine }, { ...theirs }, { ...base }];
  const [m = {}, t = {}, b = {}] = states;
  const fields = Object.keys({ ...m, ...t }).map((name) => [
    name,
    theirsUnlessEdited(m[name], t[name], b[name]),
  ]);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

function mergeList<Item>(
  mine: readonly Item[],
  theirs: readonly Item[],
  base: readonly Item[],
  keyOf: (item: Item) => string,
  choose: Choose<Item>,
): Item[] {
  const keyed = (items: readonly Item[]) => new Map(items.map((item) => [keyOf(item), item]));
  const [inMine, inTheirs, inBase] = [keyed(mine), keyed(theirs), keyed(base)];
  const kept = mine.flatMap((item) => {
    const before = inBase.get(keyOf(item));
    const now = inTheirs.get(keyOf(item));
    if (before === undefined) return [item];
    if (now === undefined) return isDeepStrictEqual(item, before) ? [] : [item];
    return [choose(item, now, before)];
  });
  const isNew = (item: Item) => !inMine.has(keyOf(item)) && !inBase.has(keyOf(item));
  return [...kept, ...[...inTheirs.values()].filter(isNew)];
}
