import type { Context } from "../../context.ts";
import { findDream } from "../../dreams/find.ts";
import { findTodo } from "../../dreams/find-todo.ts";
import { push } from "../../pushing.ts";
import { todoLines } from "../../showing/todo-lines.ts";

export async function run(
  context: Context,
  name: string,
  words: string[],
  { undo }: { undo?: true | undefined },
): Promise<void> {
  const { output } = context;
  const sync = await context.device();
  const dream = await findDream(sync, name);
  const { id } = findTodo(dream, words.join(" "));
  const done = undo !== true;
  const changed = await sync.dreams.edit(dream.id, ({ todos }) => ({
    todos: todos.map((todo) => (todo.id === id ? { ...todo, done } : todo)),
  }));
  await push(context, sync);
  const todo = changed.todos.find((each) => each.id === id);
  output.print(todo, () => todoLines([changed], { done: true }, output));
}
