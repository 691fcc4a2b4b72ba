import { isDeepStrictEqual } from "node:util";
import { type Document, DreamContent, DreamOrganization } from "@dreamcatcher/contracts/dream";
import { MAX_ITEMS } from "@dreamcatcher/contracts/limits";
import { mergeLists } from "@dreamcatcher/syncing/lists";
import { type Sides, settle, settleRecord } from "@dreamcatcher/syncing/sides";
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

interface Item {
  id: string;
}

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
    const lists: Sides<readonly Item[]> = { mine: mine[list], theirs: theirs[list], base: base[list] };
    // Field by field: where a user edits the text of an item, its evidence still follows `theirs`.
    const merged = mergeLists(
      lists,
      ({ id }) => id,
      (sides) => settleRecord(sides, usersEdit),
    );
    return [list, merged.slice(0, MAX_ITEMS[list])];
  });
  const tags = mergeLists(
    { mine: mine.tags, theirs: theirs.tags, base: base.tags },
    (tag) => tag.toLowerCase(),
    (sides) => settle(sides, () => sides.mine),
  );
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

/** Where both sides changed something, the user's holds. */
const usersEdit = <Value>({ mine }: Sides<Value>): Value => mine;
