import { dequal } from "dequal/lite";
import type { Dream, DreamFields } from "../../generated/types.ts";
import { asTaken, CONTENT_FIELDS, type ContentField, contentOf, inputOf } from "./content.ts";
import type { Edit, LocalDream, OpenConflict } from "./record.ts";
import { unlessGone, viewOf } from "./view.ts";

/** A dream that this device creates. */
export const created = (id: string, fields: DreamFields, now: string): LocalDream => ({
  ...absent(id, now),
  edit: { op: "create", fields, base: {}, base_revision: 1, base_updated: null },
});

/** A dream of which this device has nothing yet. */
export const absent = (id: string, now: string): LocalDream => ({
  id,
  server: null,
  gone: false,
  landed: null,
  sent: null,
  edit: null,
  conflict: null,
  refusal: null,
  upload: null,
  order: 0,
  seen: 0,
  changed: 0,
  created_here: now,
  edited_here: now,
});

/**
 * A dream with an edit of its person. Fields in conflict stay so, with the new values as this device's; an
 * edit of a refused dream is tried again. Undefined where the edits of a deleted dream are taken back.
 */
export function edited(record: LocalDream, fields: DreamFields, now: string): LocalDream | undefined {
  const view = viewOf(record);
  if (view === null) return record;
  const { conflict, gone } = record;
  const isInConflict = (name: string) =>
    conflict !== null && conflict.op !== "delete" && (gone || name in conflict.mine);
  const inConflict = partOf(fields, isInConflict);
  const others = partOf(fields, (name) => !isInConflict(name));
  const start: Edit = record.edit ?? {
    op: "update",
    fields: {},
    base: {},
    base_revision: record.server?.revision ?? 1,
    base_updated: record.server?.updated ?? null,
  };
  const edit = changesOf({
    ...start,
    fields: { ...start.fields, ...others },
    base: start.op === "create" ? {} : { ...seenIn(view, others), ...start.base },
  });
  return unlessGone({
    ...record,
    edit,
    refusal: dequal(edit, record.edit) ? record.refusal : null,
    ...(conflict && {
      conflict: {
        ...conflict,
        mine: { ...conflict.mine, ...inConflict },
        base: { ...seenIn(view, inConflict), ...conflict.base },
      },
    }),
    edited_here: now,
  });
}

/** The person has deleted a dream of which they had not seen all. */
export const DELETION: OpenConflict = { op: "delete", mine: {}, base: {} };

/** A dream that is deleted elsewhere, as its person has seen it: what they edit of it they decide over. */
export const lost = (seen: Dream, now: string): LocalDream => ({
  ...absent(seen.id, now),
  server: seen,
  gone: true,
  conflict: { op: "update", mine: {}, base: {} },
});

/** A dream that its person has deleted here, and edits all the same, as in another tab: they decide again. */
export const undeleted = (record: LocalDream): LocalDream => ({
  ...record,
  sent: record.sent?.op === "delete" ? null : record.sent,
  edit: null,
  conflict: DELETION,
});

/** As much of a dream as tells whether others have changed it since its person has seen it. */
export interface Seen extends DreamFields {
  /** The dream's id. */
  id: string;
  /** The id of its owner. */
  owner_id: string;
  /** Its brand. */
  brand: string;
}

/** What is to be kept of a dream whose person may delete it later, as they see it now. */
export const seenOf = (dream: Dream): Seen => ({
  ...inputOf(contentOf(dream)),
  id: dream.id,
  owner_id: dream.owner_id,
  brand: dream.brand,
});

/**
 * A dream that its person deletes; undefined where nobody else ever had it. One that is not as they have
 * `seen` it any more stays, for them to decide.
 */
export function deleted(record: LocalDream, now: string, seen?: Dream | Seen): LocalDream | undefined {
  const { server, sent, landed, gone, conflict } = record;
  if (gone || (server === null && sent === null && landed === null)) return undefined;
  if (seen && !isStill(record, seen)) return { ...record, conflict: conflict ?? DELETION };
  // What came since an edit may be hidden under it: the person has seen the dream as it was when they began.
  const { base_revision, base_updated } = sent ??
    record.edit ?? { base_revision: server?.revision ?? 1, base_updated: server?.updated ?? null };
  const edit: Edit = { op: "delete", fields: {}, base: {}, base_revision, base_updated };
  return { ...record, edit, conflict: null, refusal: null, edited_here: now };
}

function isStill(record: LocalDream, seen: Dream | Seen): boolean {
  const view = viewOf(record);
  if (view === null) return true;
  // The service chooses the brand of a new dream.
  const { brand } = seen.owner_id === "" ? view : seen;
  return dequal(asTaken(contentOf(view)), asTaken({ ...contentOf(seen), brand }));
}

/** An edit and the one after it as one change, with the values that were seen first. */
export function combined(first: Edit, next: Edit | null): Edit | null {
  if (next === null) return first;
  if (next.op === "delete") return first.op === "create" ? null : next;
  return changesOf({
    ...first,
    fields: { ...first.fields, ...next.fields },
    base: first.op === "create" ? {} : { ...next.base, ...first.base },
  });
}

/** The values of edited fields that a person saw before. */
const seenIn = (view: Dream, fields: DreamFields): DreamFields =>
  partOf(contentOf(view), (name) => name in fields);

/** An edit without the fields that are again as they were; null where an update has none left. */
export function changesOf(edit: Edit): Edit | null {
  if (edit.op !== "update") return edit;
  const { fields, base } = edit;
  const changed = partOf(fields, (name) => !dequal(fields[name], base[name]));
  if (Object.keys(changed).length === 0) return null;
  return { ...edit, fields: changed, base: partOf(base, (name) => name in changed) };
}

/** Some fields of a dream. */
export const partOf = (fields: DreamFields, isPart: (name: ContentField) => boolean): DreamFields =>
  Object.fromEntries(
    CONTENT_FIELDS.filter((name) => fields[name] !== undefined && isPart(name)).map((name) => [
      name,
      fields[name],
    ]),
  );
