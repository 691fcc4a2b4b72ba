import type { Dream } from "@dreamcatcher/client";
import * as z from "zod";
import { CommandError } from "../../command-error.ts";
import { findDream } from "../../dreams/find.ts";
import { EXIT } from "../../exit-codes.ts";
import { send } from "../sending.ts";
import { DREAM_NAME } from "./dream-head.ts";
import { tool } from "./tool.ts";
import { CHANGED_TODO, changedTodo } from "./writing.ts";

/** How many are named where several are meant. */
const MAX_NAMED = 8;

export const markTodoDone = tool({
  name: "mark_todo_done",
  title: "Mark a todo as done",
  description:
    "Ticks off a todo of a dream, or opens it again with `done: false`. Use it when the work is really done, as the " +
    "person says or as you have checked, not when it is only begun.",
  input: {
    dream: DREAM_NAME,
    todo: z
      .string()
      .trim()
      .min(1)
      .max(500)
      .describe(
        "The todo: its id from list_open_todos or get_dream, its text, or a part that no other todo has.",
      ),
    done: z.boolean().default(true).describe("False opens it again."),
  },
  output: CHANGED_TODO,
  writes: { idempotentHint: true, destructiveHint: false },
  async run(desk, { dream: name, todo: wanted, done }) {
    const seen = await findDream(desk.sync, name);
    const known = todoNamed(seen, wanted, done);
    const state = done ? "done" : "open";
    if (known.done === done) {
      const data = changedTodo(seen, { todo: known, changed: false }, "Nothing is to be sent.");
      return { data, text: `It is ${state} already: ${known.text}` };
    }
    const dream = await desk.sync.dreams.edit(seen.id, ({ todos }) => ({
      todos: todos.map((todo) => (todo.id === known.id ? { ...todo, done } : todo)),
    }));
    const data = changedTodo(dream, { todo: { ...known, done }, changed: true }, await send(desk, dream.id));
    return { data, text: `Now ${state} in “${dream.title}”: ${known.text}\n${data.sent}` };
  },
});

/**
 * The todo that is meant: by its id, its text, or a part of its text; of several with the same text, one that
 * is to be changed.
 *
 * @throws {CommandError} when none is meant, or several
 */
export function todoNamed({ title, todos }: Dream, wanted: string, done: boolean): Dream["todos"][number] {
  const byId = todos.find(({ id }) => id === wanted);
  if (byId) return byId;
  const text = wanted.toLowerCase();
  const same = todos.filter((todo) => todo.text.toLowerCase() === text);
  const found = same.length > 0 ? same : todos.filter((todo) => todo.text.toLowerCase().includes(text));
  const toChange = found.filter((todo) => todo.done !== done);
  const meant = toChange.length > 0 ? toChange : found;
  const [first] = meant;
  if (first && (meant.length === 1 || same.length > 0)) return first;
  if (first === undefined)
    throw new CommandError(
      EXIT.usage,
      `“${title}” has no todo “${wanted}”.`,
      "See its todos with their ids: list_open_todos with this dream.",
    );
  const named = meant.slice(0, MAX_NAMED).map((todo) => `${todo.id}  ${todo.text}`);
  throw new CommandError(EXIT.usage, `Several todos have “${wanted}”; name one by its id:`, named.join("\n"));
}
