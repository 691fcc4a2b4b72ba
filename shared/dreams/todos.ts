import { createHash } from "node:crypto";
import type { Todo } from "@dreamcatcher/contracts/dream";

interface TodoLike {
  id?: string | undefined;
  text: string;
  done: boolean;
}

/**
 * Todos with ids: their own, or a digest of their text, so that the same text has the same id. Of todos with
 * the same id the first is kept.
 */
export function withIds(todos: readonly TodoLike[]): Todo[] {
  const byId = new Map<string, Todo>();
  for (const { id, text, done } of todos) {
    const todo = { id: id ?? idOf(text), text, done };
    if (!byId.has(todo.id)) byId.set(todo.id, todo);
  }
  return [...byId.values()];
}

const idOf = (text: string) =>
  `t-${createHash("sha256").update(text.toLowerCase().replace(/\s+/g, " ").trim()).digest("hex").slice(0, 16)}`;
