import type { Dream } from "@dreamcatcher/client";
import { shortIdOf } from "../dreams/short-id.ts";
import type { Output } from "../terminal/output.ts";
import { wrapped } from "./layout.ts";

const NUMBER_COLUMNS = 3;

/** What is to do, dream by dream, with the numbers by which `dreams todo done` takes them. */
export const todoLines = (dreams: readonly Dream[], shown: { done: boolean }, output: Output): string =>
  dreams.map((dream) => todosOf(dream, shown, output)).join("\n\n");

function todosOf({ id, title, todos }: Dream, { done: withDone }: { done: boolean }, output: Output): string {
  const { columns, style } = output;
  const short = shortIdOf(id);
  const head = style("bold", wrapped(title, columns, `${short}  `));
  const lines = todos.flatMap(({ text, done }, at) =>
    done && !withDone
      ? []
      : [wrapped(text, columns, `${String(at + 1).padStart(NUMBER_COLUMNS)} ${done ? "☑" : "☐"} `)],
  );
  return [head, ...lines].join("\n");
}
