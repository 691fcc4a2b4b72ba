import { dequal } from "dequal/lite";
import type { Dream, SyncChange, SyncConflict, SyncRefusal } from "../../generated/types.ts";
import { asTaken, blankDream, contentOf, inputOf } from "./content.ts";
import { changesOf, combined, DELETION, partOf } from "./edits.ts";
import type { LocalDream, SentEdit } from "./record.ts";
import { isOnlyHere, unlessGone, viewOf } from "./view.ts";

// What the service answers to edits, and what it sends of others. Each rule returns the dream as it is then,
// and undefined where nothing of it is left.

/** A dream whose edits are on their way under this id. */
export const sending = (record: LocalDream, client_change_id: string): LocalDream =>
  record.edit === null || record.sent !== null || record.refusal !== null
    ? record
    : { ...record, sent: { ...record.edit, client_change_id }, edit: null };

/** An edit as it is sent. */
export function changeOf(dream_id: string, sent: SentEdit): SyncChange {
  const { op, client_change_id, base_revision, base_updated } = sent;
  if (op === "delete") return { op, client_change_id, dream_id, base_revision, base_updated };
  const dream = inputOf(sent.fields);
  return op === "create"
    ? ({ op, client_change_id, dream_id, dream } as SyncChange)
    : ({ op, client_change_id, dream_id, base_revision, base: inputOf(sent.base), dream } as SyncChange);
}

/**
 * The service has taken the edit. What was edited since is of the dream that the service made of it, where
 * the person sees just that; to delete one that others changed too is for them to decide.
 *
 * @param dream as the service has it by now; undefined where it does not say, null where it is deleted
 */
export function acknowledged(record: LocalDream, dream: Dream | null | undefined): LocalDream | undefined {
  const { sent, edit } = record;
  if (sent?.op === "delete") return edit === null ? undefined : { ...record, sent: null };
  const taken = { ...record, sent: null, landed: { ...record.landed, ...sent?.fields } };
  if (edit === null || !dream) return unlessGone(taken);
  if (sent && isAsSeen(record, sent, dream))
    return { ...taken, edit: { ...edit, base_revision: dream.revision, base_updated: dream.updated } };
  return edit.op === "delete" ? { ...taken, edit: null, conflict: DELETION } : taken;
}

/**
 * Whether a dream has the content that its person saw with their edit on top, and nothing that others made of
 * it. Revisions do not tell: those of a dream that is created anew begin anew.
 */
function isAsSeen({ id, server, landed, created_here }: LocalDream, sent: SentEdit, dream: Dream): boolean {
  const { revision = 1, updated = null } = server ?? {};
  // What came after the edit began may be hidden under it.
  if (revision !== sent.base_revision || updated !== sent.base_updated) return false;
  // The service chooses the brand of a new dream.
  const before = server ?? { ...blankDream(id, created_here), brand: dream.brand };
  return dequal(asTaken({ ...contentOf(before), ...landed, ...sent.fields }), asTaken(contentOf(dream)));
}

/** The service has refused the edit. What was edited since may mend it, and is tried together with it. */
export function refused(record: LocalDream, { type, detail, errors }: SyncRefusal): LocalDream | undefined {
  const { sent, edit } = record;
  if (sent === null) return record;
  const both = combined(sent, edit);
  if (both === null && record.server === null) return undefined;
  const refusal = edit === null ? { type, detail, errors } : null;
  return unlessGone({ ...record, sent: null, edit: both, refusal });
}

/**
 * The service has other values. The fields in question wait for their person's decision; the others of the
 * edit, of which nothing was applied, are sent again.
 */
export function conflicted(
  record: LocalDream,
  conflict: SyncConflict,
  generation: number,
): LocalDream | undefined {
  const { sent, edit } = record;
  if (sent === null) return record;
  const now = received(record, conflict.dream, generation);
  // Both have deleted it; or deleting it supersedes what was edited before, and is sent next.
  if (now === undefined || edit?.op === "delete") return now && { ...now, sent: null };
  if (sent.op === "delete") return { ...now, sent: null, conflict: DELETION };
  const fields = { ...sent.fields, ...edit?.fields };
  const base = { ...edit?.base, ...(sent.op === "create" ? conflict.theirs : sent.base) };
  const isInConflict = (name: string) => now.gone || conflict.fields.includes(name);
  const others = changesOf({
    op: "update",
    fields: partOf(fields, (name) => !isInConflict(name)),
    base: partOf({ ...conflict.dream, ...base }, (name) => !isInConflict(name) && name in fields),
    base_revision: sent.base_revision,
    base_updated: sent.base_updated,
  });
  return {
    ...now,
    sent: null,
    edit: others,
    conflict: {
      op: sent.op,
      mine: { ...now.conflict?.mine, ...partOf(fields, isInConflict) },
      base: {
        ...partOf(base, (name) => isInConflict(name) && sent.op === "update"),
        ...now.conflict?.base,
      },
    },
  };
}

/** The service has sent the dream, or that it is deleted (null), in this snapshot. */
export function received(
  record: LocalDream,
  dream: Dream | null,
  generation: number,
): LocalDream | undefined {
  if (dream === null) return missing({ ...record, seen: generation });
  const { server, gone, conflict } = record;
  const isOlder = server !== null && dream.updated < server.updated;
  if (isOlder || (gone && dream.updated === server?.updated)) return { ...record, seen: generation };
  return {
    ...record,
    server: dream,
    gone: false,
    landed: null,
    conflict: conflict && stillOpen(conflict, dream),
    seen: generation,
  };
}

/** The service does not have the dream. What only this device has of it stays. */
export function missing(record: LocalDream): LocalDream | undefined {
  const { sent, edit, conflict } = record;
  const isDeletedHere = (edit ?? sent ?? conflict)?.op === "delete";
  if (isDeletedHere || !isOnlyHere(record)) return undefined;
  if (record.server === null && record.landed === null) return record;
  const last = viewOf({ ...record, conflict: null, sent: null, edit: null });
  // The time of the service, not of this device: whether it is created anew is told by it.
  const { updated = "" } = record.server ?? {};
  // Where its deletion here waits for a decision, there is nothing left of it to decide but later edits.
  const open = conflict?.op === "delete" ? null : conflict;
  return { ...record, server: last && { ...last, updated }, gone: true, landed: null, conflict: open };
}

/** A conflict without the fields in which both sides agree by now; null where there is none left. */
function stillOpen(conflict: NonNullable<LocalDream["conflict"]>, dream: Dream): LocalDream["conflict"] {
  if (conflict.op === "delete") return conflict;
  const { op, mine, base } = conflict;
  const open = partOf(inputOf(mine), (name) => !dequal(inputOf(mine)[name], inputOf(dream)[name]));
  if (Object.keys(open).length === 0) return null;
  return { op, mine: partOf(mine, (name) => name in open), base: partOf(base, (name) => name in open) };
}
