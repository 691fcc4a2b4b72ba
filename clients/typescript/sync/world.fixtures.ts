import type { Dream, DreamEdit } from "../generated/types.ts";
import { NoSuchDream } from "./errors.ts";
import type { SyncManager } from "./manager.ts";
import type { Conflict } from "./rules/conflicts.ts";

const FIELD_EDITS = [
  "title",
  "summary",
  "description",
  "tag",
  "untag",
  "todo",
  "check",
  "retodo",
  "untodo",
] as const;
/**
 * Each edits one dream; `bad` edits a field so that the service refuses it, `late` a dream that is gone since
 * it was seen.
 */
export const EDITS = [...FIELD_EDITS, "bad", "late", "delete"] as const;

export type Edit =
  | { kind: "create" }
  /** Captures one of the conversations that all devices have. */
  | { kind: "capture"; at: number }
  | { kind: (typeof EDITS)[number]; at: number };

/** What a description begins with that the service refuses. */
export const BAD = "bad ";
const ALL = { limit: 1_000 };

/** What people have written, each with a value of its own, and what became of it. */
export class World {
  #values = 0;
  readonly ids: string[] = [];
  readonly written = new Set<string>();
  /** Replaced or given up by someone who saw it, or shown to somebody as a side of a conflict. */
  readonly accounted = new Set<string>();

  /**
   * Edits a dream. What a crash interrupts is not acknowledged, so it does not count as written.
   *
   * @param seen the dreams of the device as they were before somebody's last edit there
   */
  async edit(manager: SyncManager, step: Edit, seen: Map<string, Dream>): Promise<void> {
    const { dreams } = manager;
    this.#values += 1;
    const value = `v${this.#values}`;
    if (step.kind === "create") {
      const { id } = await dreams.create({ title: value });
      this.ids.push(id);
      this.written.add(value);
      return;
    }
    if (step.kind === "capture") {
      const { id } = await manager.capture(conversation(step.at));
      if (!this.ids.includes(id)) this.ids.push(id);
      return;
    }
    const { dreams: shown } = await dreams.list(ALL);
    if (step.kind === "late") {
      const last = [...seen.values()][step.at % Math.max(1, seen.size)];
      if (!last || (await dreams.get(last.id))) return;
      await dreams.edit(last.id, { summary: value }, { seen: last });
      this.written.add(value);
      return;
    }
    const dream = shown.sort((one, other) => this.#compare(one, other))[step.at % Math.max(1, shown.length)];
    if (!dream) return;
    seen.set(dream.id, dream);
    if (step.kind === "delete") {
      this.see(dream);
      await dreams.delete(dream.id);
      return;
    }
    const { edit, replaced } = changeOf(step.kind, dream, value);
    this.see(replaced);
    try {
      await dreams.edit(dream.id, edit);
    } catch (error) {
      // It takes back the only edit of a dream that is deleted elsewhere.
      if (!(error instanceof NoSuchDream)) throw error;
      return;
    }
    if (JSON.stringify(edit).includes(`${value}"`)) this.written.add(value);
  }

  /** In the order in which they were created here; those with an id of the service's follow. */
  #compare(one: Dream, other: Dream): number {
    const place = ({ id }: Dream) => (this.ids.includes(id) ? this.ids.indexOf(id) : this.ids.length);
    return place(one) - place(other) || (one.id < other.id ? -1 : 1);
  }

  /** Somebody has seen these values, and decides over them. */
  see(values: unknown): void {
    for (const [value] of JSON.stringify(values)?.matchAll(/\bv\d+(?=")/g) ?? []) this.accounted.add(value);
  }

  show(conflicts: readonly Conflict[]): void {
    for (const { fields, mine, theirs } of conflicts) {
      this.see(fields.map((field) => [field.mine, field.theirs]));
      // Where one side deletes, it is the whole dream that is decided over.
      if (fields.length === 0 || theirs === null) this.see([mine, theirs]);
    }
  }
}

const conversation = (at: number) => ({
  id: `c-${at}`,
  title: `Rain barrel ${at}`,
  messages: [{ role: "user", content: "I want to build a rain barrel. TODO: buy a tap." }],
});

/** An edit of one field, and what it replaces. */
function changeOf(
  kind: Exclude<(typeof EDITS)[number], "late" | "delete">,
  { title, summary, description, tags, todos }: Dream,
  value: string,
): { edit: DreamEdit; replaced: unknown } {
  const [tag, ...otherTags] = tags;
  const [todo, ...otherTodos] = todos;
  if (kind === "title") return { edit: { title: value }, replaced: title };
  if (kind === "summary") return { edit: { summary: value }, replaced: summary };
  if (kind === "description") return { edit: { description: value }, replaced: description };
  if (kind === "bad") return { edit: { description: `${BAD}${value}` }, replaced: description };
  if (kind === "tag") return { edit: { tags: [...tags, value] }, replaced: [] };
  if (kind === "untag") return { edit: { tags: otherTags }, replaced: [tag] };
  if (kind === "todo" || !todo) return { edit: { todos: [...todos, { text: value }] }, replaced: [] };
  if (kind === "untodo") return { edit: { todos: otherTodos }, replaced: todo };
  const changed = kind === "check" ? { done: !todo.done } : { text: value };
  return {
    edit: { todos: [{ ...todo, ...changed }, ...otherTodos] },
    replaced: kind === "check" ? [] : todo,
  };
}
