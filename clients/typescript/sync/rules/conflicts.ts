import { dequal } from "dequal/lite";
import type { Dream, DreamFields } from "../../generated/types.ts";
import { CONTENT_FIELDS, type ContentField, completed, contentOf } from "./content.ts";
import { changesOf, deleted, partOf } from "./edits.ts";
import type { Edit, LocalDream } from "./record.ts";
import { viewOf } from "./view.ts";

/** The three sides of one field. */
export interface FieldConflict {
  /** The name of the field. */
  field: ContentField;
  /** This device's value. */
  mine: unknown;
  /** The service's value; undefined where the dream is deleted. */
  theirs: unknown;
  /** The value that was seen before the edit; undefined where the dream was created here. */
  base: unknown;
}

/** What a person has to decide about a dream. */
export interface Conflict {
  /** The id of the dream. */
  dream_id: string;
  /** What this device wanted to do. */
  op: Edit["op"];
  /** The fields that both sides changed; none where this device deleted a dream that others changed. */
  fields: FieldConflict[];
  /** The dream as the service has it; null where it is deleted. */
  theirs: Dream | null;
  /** The dream as it would be with all values of this device; null where it deleted the dream. */
  mine: Dream | null;
}

/** One of the two sides: this device, or the service. */
export type Side = "mine" | "theirs";

/** A value that is neither side's. */
export interface OtherValue<Field extends ContentField> {
  /** The value; null for the default of the field. */
  value: NonNullable<DreamFields[Field]> | null;
}

/** A side for the whole conflict, or for each field a side or another value. */
export type Choice = Side | { [Field in ContentField]?: Side | OtherValue<Field> };

/** The conflict of a dream, if it has one. */
export function conflictOf(record: LocalDream): Conflict | undefined {
  const { id, conflict, server, gone } = record;
  if (conflict === null) return undefined;
  const { op, mine, base } = conflict;
  const theirs = gone ? null : server;
  return {
    dream_id: id,
    op,
    fields: namesOf(mine).map((field) => ({
      field,
      mine: mine[field],
      theirs: theirs?.[field],
      base: base[field],
    })),
    theirs,
    mine: op === "delete" ? null : viewOf(record),
  };
}

/**
 * A dream whose conflict its person has decided, wholly or in some fields; undefined where nothing is left.
 * What they keep of their own is sent as an edit of what the service has now.
 */
export function resolved(record: LocalDream, choice: Choice, now: string): LocalDream | undefined {
  const { conflict, gone } = record;
  if (conflict === null) return record;
  if (conflict.op === "delete") {
    const open = { ...record, conflict: null };
    return choice === "mine" ? deleted(open, now) : open;
  }
  return gone ? ofDeleted(record, choice, now) : ofFields(record, choice, now);
}

/** Where the service deleted the dream, its person creates it anew or lets it go. */
function ofDeleted(record: LocalDream, choice: Choice, now: string): LocalDream | undefined {
  const view = viewOf(record);
  if (choice === "theirs" || view === null) return undefined;
  const { created_here, id, upload, order, changed } = record;
  const fields = { ...contentOf(view), ...valuesOf(choice, record) };
  const edit: Edit = { op: "create", fields, base: {}, base_revision: 1, base_updated: null };
  const nothing = { server: null, gone: false, landed: null, sent: null, conflict: null, refusal: null };
  return { id, ...nothing, edit, upload, order, seen: 0, changed, created_here, edited_here: now };
}

function ofFields(record: LocalDream, choice: Choice, now: string): LocalDream {
  const { conflict, server, edit, refusal } = record;
  if (conflict === null || server === null) return record;
  const isDecided = (field: ContentField) => typeof choice === "string" || choice[field] !== undefined;
  const kept = valuesOf(choice, record);
  const next = changesOf({
    op: "update",
    base_revision: server.revision,
    base_updated: server.updated,
    ...edit,
    fields: { ...edit?.fields, ...kept },
    base: { ...edit?.base, ...partOf(contentOf(server), (name) => name in kept) },
  });
  const mine = partOf(conflict.mine, (name) => !isDecided(name));
  const isOpen = Object.keys(mine).length > 0;
  return {
    ...record,
    edit: next,
    // What the service refused is tried again with what is decided.
    refusal: dequal(next, edit) ? refusal : null,
    conflict: isOpen ? { ...conflict, mine, base: partOf(conflict.base, (name) => name in mine) } : null,
    edited_here: now,
  };
}

/** The values that are to be sent: this device's own, and new ones. */
function valuesOf(choice: Choice, { conflict, server }: LocalDream): DreamFields {
  const mine = conflict?.mine ?? {};
  if (choice === "theirs") return {};
  if (choice === "mine") return mine;
  const values = namesOf(mine).flatMap((field) => {
    const side = choice[field];
    if (side === undefined || side === "theirs") return [];
    return [[field, side === "mine" ? mine[field] : side.value]];
  });
  return completed(Object.fromEntries(values), server ?? undefined);
}

const namesOf = (fields: DreamFields) => CONTENT_FIELDS.filter((name) => fields[name] !== undefined);
