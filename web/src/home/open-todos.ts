import type { Dream } from "@dreamcatcher/client";

/** The dreams with open todos, those that were created first before others. */
export const oldestFirst = (dreams: readonly Dream[]): Dream[] =>
  dreams
    .filter(({ todos }) => todos.some(({ done }) => !done))
    .sort((a, b) => a.created.localeCompare(b.created));

/** How many todos of dreams are open. */
export const openTodosOf = (dreams: readonly Dream[]): number =>
  dreams.reduce((sum, { todos }) => sum + todos.filter(({ done }) => !done).length, 0);
