import type { Dream } from "@dreamcatcher/client";
import { LENGTHS, MAX_ITEMS } from "@dreamcatcher/contracts/limits";
import * as z from "zod";
import { CommandError } from "../../command-error.ts";
import { findDream } from "../../dreams/find.ts";
import { EXIT } from "../../exit-codes.ts";
import { send } from "../sending.ts";
import { DREAM_NAME } from "./dream-head.ts";
import { tool } from "./tool.ts";
import { CHANGED_TODO, changedTodo } from "./writing.ts";

export const addTodo = tool({
  name: "add_todo",
  title: "Add a todo",
  description:
    "Adds a todo to a dream, at the end of its list. Use it when the person asks to note something to do, or agrees " +
    "to a next step. A dream that has an open todo with the same words stays as it is.",
  input: {
    dream: DREAM_NAME,
    text: z
      .string()
      .trim()
      .min(1)
      .max(LENGTHS.todo.max)
      .describe("What is to be done, as one short sentence that is understood without the conversation."),
  },
  output: CHANGED_TODO,
  writes: { idempotentHint: true, destructiveHint: false },
  async run(access, { dream: name, text }) {
    const seen = await findDream(access.sync, name);
    const known = openTodo(seen, text);
    if (known) {
      const data = changedTodo(seen, { todo: known, changed: false }, "Nothing is to be sent.");
      return { data, text: `“${seen.title}” has this open todo already: ${known.text} [${known.id}]` };
    }
    const dream = await access.sync.dreams.edit(seen.id, (now) => ({
      todos: [...roomIn(now), { text, done: false }],
    }));
    const todo = openTodo(dream, text) as Dream["todos"][number];
    const data = changedTodo(dream, { todo, changed: true }, await send(access, dream.id));
    return { data, text: `Added to “${dream.title}”: ${text} [${todo.id}]\n${data.sent}` };
  },
});

const openTodo = ({ todos }: Dream, text: string) =>
  todos.find((todo) => !todo.done && todo.text.toLowerCase() === text.toLowerCase());

/**
 * The todos of a dream that may have one more.
 *
 * @throws {CommandError} when it has as many as a dream may have
 */
function roomIn({ title, todos }: Dream): Dream["todos"] {
  if (todos.length < MAX_ITEMS.todos) return todos;
  throw new CommandError(
    EXIT.refused,
    `“${title}” has ${todos.length} todos, and no dream has more than ${MAX_ITEMS.todos}.`,
    "The person can remove some that are done.",
  );
}
