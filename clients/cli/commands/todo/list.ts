import type { Dream } from "@dreamcatcher/client";
import type { Context } from "../../context.ts";
import { everyDream } from "../../dreams/every.ts";
import { findDream } from "../../dreams/find.ts";
import { todoLines } from "../../showing/todo-lines.ts";

interface TodoOptions {
  done?: boolean | undefined;
  limit: number;
  all?: true | undefined;
}

export async function run(
  context: Context,
  name: string | undefined,
  { done = false, limit, all }: TodoOptions,
): Promise<void> {
  const { output } = context;
  const sync = await context.device();
  const dreams: Dream[] = [];
  let more = false;
  for await (const dream of name === undefined ? everyDream(sync) : [await findDream(sync, name)]) {
    if (dream.status === "archived" || !dream.todos.some((todo) => done || !todo.done)) continue;
    more = !all && dreams.length === limit;
    if (more) break;
    dreams.push(dream);
  }
  const todos = dreams.flatMap(({ id, title, todos }) =>
    todos
      .map((todo, at) => ({ dream_id: id, dream: title, number: at + 1, ...todo }))
      .filter((todo) => done || !todo.done),
  );
  output.print({ todos, more }, () => todoLines(dreams, { done }, output));
  if (todos.length === 0) output.note("Nothing is to do.");
  if (more) output.note("More is to do: see it with --all");
}
