import type { Todo } from "@dreamcatcher/client";
import { ulid } from "ulid";

export const without = <Item>(items: readonly Item[], item: Item): Item[] =>
  items.filter((each) => each !== item);

/** The items with one of them moved to another place. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = items.filter((_, at) => at !== from);
  return [...rest.slice(0, to), ...items.slice(from, from + 1), ...rest.slice(to)];
}

/** The todos with a new one at their end. */
export const withTodo = (todos: readonly Todo[], text: string): Todo[] => [
  ...todos,
  { id: ulid(), text, done: false },
];
