import type { Dream } from "@dreamcatcher/client";
import { CommandError } from "../command-error.ts";
import { EXIT } from "../exit-codes.ts";

type Todo = Dream["todos"][number];

/**
 * The todo of a dream that a person names: by its number from 1, its id, or words that no other todo has.
 *
 * @throws {CommandError} when none is meant, or several
 */
export function findTodo({ title, todos }: Dream, name: string): Todo {
  const byNumber = /^\d+$/.test(name) ? todos[Number(name) - 1] : undefined;
  const exact = byNumber ?? todos.find(({ id }) => id === name);
  if (exact) return exact;
  const words = name.toLowerCase();
  const [found, ...others] = todos.filter(({ text }) => text.toLowerCase().includes(words));
  if (found && others.length === 0) return found;
  const listed = todos.map(({ text }, at) => `${at + 1}  ${text}`).join("\n  ");
  if (found === undefined)
    throw new CommandError(EXIT.notFound, `“${title}” has no todo “${name}”; it has:`, listed || "none");
  throw new CommandError(EXIT.usage, `Several todos have “${name}”; name one by its number:`, listed);
}
