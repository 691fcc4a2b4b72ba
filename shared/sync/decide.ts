import { isDeepStrictEqual } from "node:util";
import type { Dream, DreamEdit, DreamFields, DreamFieldsInput } from "@dreamcatcher/contracts/dream";
import { MAX_ITEMS } from "@dreamcatcher/contracts/limits";
import type { SyncChange, SyncConflict, SyncCreate, SyncUpdate } from "@dreamcatcher/contracts/sync";
import { type FieldName, mergeEdit } from "@dreamcatcher/syncing/merge-edit";
import { clientContent, newContent } from "#shared/dreams/client-content.ts";

/** What is to be done for a change. */
export type Decision =
  | { does: "create" }
  | { does: "edit"; fields: DreamEdit }
  | { does: "delete" }
  /** The dream is so already. */
  | { does: "nothing" }
  | { does: "conflict"; conflict: SyncConflict };

/**
 * Decides what a change does to a dream that others may have changed since.
 *
 * @param dream the dream as it is, undefined where there is none
 * @param isSeen whether the dream is as the device last knew it
 * @throws {ProblemError} when the brand of a new dream is unknown (422)
 */
export function decide(change: SyncChange, dream: Dream | undefined, isSeen: boolean): Decision {
  if (change.op === "create") return decideCreate(change, dream);
  if (change.op === "update") return decideUpdate(change, dream);
  if (!dream) return { does: "nothing" };
  return isSeen ? { does: "delete" } : conflictOf(change, dream, {}, {});
}

function decideCreate(change: SyncCreate, dream: Dream | undefined): Decision {
  if (!dream) return { does: "create" };
  const { confidence, ...mine } = newContent(change.dream, dream);
  const fields = Object.entries(mine).filter(
    ([name, value]) => !isDeepStrictEqual(value, dream[name as keyof Dream]),
  );
  return fields.length === 0
    ? { does: "nothing" }
    : conflictOf(change, dream, Object.fromEntries(fields), {});
}

function decideUpdate(change: SyncUpdate, dream: Dream | undefined): Decision {
  const [mine, base] = [withItemIds(change.dream), withItemIds(change.base)];
  if (!dream) return conflictOf(change, undefined, mine, base);
  const { fields, conflicts } = mergeEdit({ mine, theirs: dream, base }, MAX_ITEMS);
  if (conflicts.length === 0) return { does: "edit", fields };
  return conflictOf(change, dream, pick(mine, conflicts), pick(base, conflicts));
}

function conflictOf(
  { client_change_id, dream_id, op }: SyncChange,
  dream: Dream | undefined,
  mine: DreamFields,
  base: DreamFields,
): Decision {
  const fields = Object.keys(mine) as FieldName[];
  const theirs = dream ? pick(dream, fields) : {};
  return {
    does: "conflict",
    conflict: { client_change_id, dream_id, op, fields, mine, theirs, base, dream: dream ?? null },
  };
}

const pick = (fields: DreamFields, names: readonly FieldName[]): DreamFields =>
  Object.fromEntries(names.map((name) => [name, fields[name]]));

/** Fields as a client sent them, with ids for their items; a brand that there is no more is no fault here. */
function withItemIds({ brand, ...sent }: DreamFieldsInput): DreamFields {
  const { confidence, ...fields } = clientContent(sent);
  return { ...fields, ...(brand !== undefined && { brand }) };
}
