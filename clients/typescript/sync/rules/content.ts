import { ulid } from "ulid";
import type { Dream, DreamEdit, DreamFields, DreamInput } from "../../generated/types.ts";

/** The name of a field of a dream that a person edits. */
export type ContentField = keyof DreamFields;

export const CONTENT_FIELDS = [
  "title",
  "description",
  "status",
  "tags",
  "brand",
  "summary",
  "todos",
  "documents",
  "kind",
  "outcome",
  "decisions",
  "suggestions",
  "features",
] as const satisfies readonly ContentField[];

/** What the service takes of each item; it keeps evidence and sizes by the item's id. */
const ITEM_FIELDS: Readonly<Record<string, readonly string[]>> = {
  todos: ["id", "text", "done"],
  documents: ["id", "title", "url", "content_type"],
  decisions: ["id", "text", "reason"],
  suggestions: ["id", "text"],
  features: ["id", "text"],
};

interface Item {
  id?: string | undefined;
}

/** The content of a dream. */
export const contentOf = (dream: { [Name in ContentField]?: unknown }): Required<DreamFields> =>
  Object.fromEntries(CONTENT_FIELDS.map((name) => [name, dream[name]])) as Required<DreamFields>;

/** Fields as they are sent: without evidence and sizes, which a device cannot set. */
export const inputOf = (fields: DreamFields): DreamFields =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, sendable(name, value)]),
  );

function sendable(name: string, value: unknown): unknown {
  if (name === "outcome") return value && { text: (value as { text: string }).text };
  const kept = ITEM_FIELDS[name];
  return kept === undefined ? value : (value as object[]).map((item) => picked(item, kept));
}

const picked = (item: object, names: readonly string[]) =>
  Object.fromEntries(
    Object.entries(item).filter(([name, value]) => names.includes(name) && value !== undefined),
  );

/** Content as the service takes it, which trims texts: what is equal by it has the same content. */
export const asTaken = (fields: DreamFields): unknown =>
  JSON.parse(
    JSON.stringify(inputOf(fields), (_, value) => (typeof value === "string" ? value.trim() : value)),
  );

/**
 * An edit as it is stored and shown: each item has an id, so that edits of the same item meet, and what the
 * dream has of the item already, such as its evidence.
 */
export const completed = (edit: DreamEdit | DreamInput, known?: DreamFields): DreamFields =>
  Object.fromEntries(
    Object.entries(edit)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, completedField(name, value, known)]),
  );

function completedField(name: string, value: unknown, known: DreamFields | undefined): unknown {
  if (name === "outcome") {
    const outcome = value as DreamEdit["outcome"];
    return outcome && outcome.text === known?.outcome?.text ? known.outcome : outcome;
  }
  const kept = ITEM_FIELDS[name];
  if (kept === undefined) return value;
  const before = new Map(((known?.[name as "todos"] ?? []) as Item[]).map((item) => [item.id, item]));
  return (value as Item[]).map((item) => {
    const id = item.id ?? ulid();
    const others = Object.entries(before.get(id) ?? {}).filter(([field]) => !kept.includes(field));
    const given = picked(item, kept);
    return { ...(name === "todos" && { done: false }), ...given, ...Object.fromEntries(others), id };
  });
}

/** What a dream of this device has in the fields that it leaves out, until the service answers. */
const NEW_DREAM = {
  description: "",
  status: "idea",
  tags: [],
  brand: "personal",
  summary: "",
  todos: [],
  documents: [],
  kind: "idea",
  outcome: null,
  decisions: [],
  suggestions: [],
  features: [],
  confidence: 0,
  organized_by: null,
  organizer_version: null,
  sources: [],
  revision: 1,
  synced_with_pipelineos: false,
  synced_at: null,
  pipelineos_project_id: null,
} as const;

/** A dream that only this device has: `owner_id` is empty until someone signs in. */
export const blankDream = (id: string, created: string): Dream => ({
  ...structuredClone(
    NEW_DREAM as unknown as Omit<Dream, "id" | "owner_id" | "title" | "created" | "updated">,
  ),
  id,
  owner_id: "",
  title: "",
  created,
  updated: created,
});
