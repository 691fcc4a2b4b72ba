import type { Dream } from "@dreamcatcher/client";
import * as z from "zod";

/** What the tools that change todos say. */
export const CHANGED_TODO = {
  dream_id: z.string(),
  dream_title: z.string(),
  todo: z.object({ id: z.string(), text: z.string(), done: z.boolean() }),
  changed: z.boolean().describe("False where it was so already, and nothing was done."),
  open_todos: z.int().describe("How many todos of the dream are open now."),
  sent: z.string().describe("Whether the change is at the service, too, or only on this machine for now."),
};

/** What became of a todo. */
export interface Change {
  todo: Dream["todos"][number];
  changed: boolean;
}

export function changedTodo({ id, title, todos }: Dream, { todo, changed }: Change, sent: string) {
  return {
    ...{ dream_id: id, dream_title: title, changed, sent },
    todo: { id: todo.id, text: todo.text, done: todo.done },
    open_todos: todos.filter(({ done }) => !done).length,
  };
}
