import type { Context } from "../../context.ts";
import { findDream } from "../../dreams/find.ts";
import { todoText } from "../../dreams/todo-text.ts";
import { push } from "../../pushing.ts";
import { todoLines } from "../../showing/todo-lines.ts";

export async function run(context: Context, name: string, words: string[]): Promise<void> {
  const { output } = context;
  const added = { text: todoText(words) };
  const sync = await context.device();
  const dream = await findDream(sync, name);
  const changed = await sync.dreams.edit(dream.id, ({ todos }) => ({ todos: [...todos, added] }));
  await push(context, sync);
  output.print(changed.todos.at(-1), () => todoLines([changed], { done: false }, output));
}
