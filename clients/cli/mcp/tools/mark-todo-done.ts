import * as z from "zod";
import { findDream } from "../../dreams/find.ts";
import { findTodo } from "../../dreams/find-todo.ts";
import { send } from "../sending.ts";
import { DREAM_NAME } from "./dream-head.ts";
import { tool } from "./tool.ts";
import { CHANGED_TODO, changedTodo } from "./writing.ts";

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
      .describe("The todo: its id from list_open_todos or get_dream, or words of it that no other todo has."),
    done: z.boolean().default(true).describe("False opens it again."),
  },
  output: CHANGED_TODO,
  writes: { idempotentHint: true, destructiveHint: false },
  async run(access, { dream: name, todo: wanted, done }) {
    const seen = await findDream(access.sync, name);
    const known = findTodo(seen, wanted);
    const state = done ? "done" : "open";
    if (known.done === done) {
      const data = changedTodo(seen, { todo: known, changed: false }, "Nothing is to be sent.");
      return { data, text: `It is ${state} already: ${known.text}` };
    }
    const dream = await access.sync.dreams.edit(seen.id, ({ todos }) => ({
      todos: todos.map((todo) => (todo.id === known.id ? { ...todo, done } : todo)),
    }));
    const data = changedTodo(
      dream,
      { todo: { ...known, done }, changed: true },
      await send(access, dream.id),
    );
    return { data, text: `Now ${state} in “${dream.title}”: ${known.text}\n${data.sent}` };
  },
});
