import { isDeepStrictEqual } from "node:util";
import { type Document, DreamContent, type Todo } from "@dreamcatcher/contracts/dream";
import * as z from "zod";
import type { Contribution } from "#shared/conversations/contribution.ts";
import { textOf } from "#shared/documents/identify.ts";

const EMPTY: Contribution = { tags: [], todos: [], documents: [] };
const MAX_ITEMS = { tags: 50, todos: 200, documents: 200 };

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
  return {
    ...mine,
    ...unedited(mine, theirs, withDefaults(base)),
    tags: mergeList(mine.tags, theirs.tags, base.tags, (tag) => tag.toLowerCase()).slice(0, MAX_ITEMS.tags),
    todos: mergeList(mine.todos, theirs.todos, base.todos, (todo) => todo.id, mergeTodo).slice(
      0,
      MAX_ITEMS.todos,
    ),
    documents: withTexts(
      mergeList(mine.documents, theirs.documents, base.documents, (document) => document.id),
      theirs.documents,
      base.documents,
    ).slice(0, MAX_ITEMS.documents),
  };
}

/** The fields of `theirs` that no user has edited. */
const unedited = (mine: Contribution, theirs: Contribution, base: Contribution): Partial<Contribution> =>
  Object.fromEntries(
    Object.entries(theirs).filter(([name, value]) => {
      const field = name as keyof Contribution;
      return value !== undefined && isDeepStrictEqual(mine[field], base[field]);
    }),
  );

const DEFAULTS = Object.fromEntries(
  Object.entries<z.ZodType>(DreamContent.shape).flatMap(([name, field]) =>
    field instanceof z.ZodDefault ? [[name, field.def.defaultValue]] : [],
  ),
);

/** A base from before a field existed had the field's default, with which its dream is read. */
const withDefaults = (base: Contribution): Contribution =>
  base.title === undefined ? base : { ...DEFAULTS, ...base };

const mergeTodo = (mine: Todo, theirs: Todo, base: Todo): Todo => ({
  id: mine.id,
  text: mine.text === base.text ? theirs.text : mine.text,
  done: mine.done === base.done ? theirs.done : mine.done,
});

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

function mergeList<Item>(
  mine: readonly Item[],
  theirs: readonly Item[],
  base: readonly Item[],
  keyOf: (item: Item) => string,
  mergeItem: (mine: Item, theirs: Item, base: Item) => Item = (m, t, b) => (isDeepStrictEqual(m, b) ? t : m),
): Item[] {
  const keyed = (items: readonly Item[]) => new Map(items.map((item) => [keyOf(item), item]));
  const [inMine, inTheirs, inBase] = [keyed(mine), keyed(theirs), keyed(base)];
  const kept = mine.flatMap((item) => {
    const before = inBase.get(keyOf(item));
    const now = inTheirs.get(keyOf(item));
    if (before === undefined) return [item];
    if (now === undefined) return isDeepStrictEqual(item, before) ? [] : [item];
    return [mergeItem(item, now, before)];
  });
  const isNew = (item: Item) => !inMine.has(keyOf(item)) && !inBase.has(keyOf(item));
  return [...kept, ...[...inTheirs.values()].filter(isNew)];
}
