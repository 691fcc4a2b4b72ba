import type { Dream } from "@dreamcatcher/client";
import * as z from "zod";
import { everyDream } from "../../dreams/every.ts";
import { findDream } from "../../dreams/find.ts";
import { shortIdOf } from "../../dreams/short-id.ts";
import type { Access } from "../access.ts";
import { cursorOf, placeIn } from "../cursors.ts";
import { cut } from "../cutting.ts";
import { DREAM_NAME } from "./dream-head.ts";
import { tool } from "./tool.ts";

const LIMIT = 30;
const MAX_LIMIT = 50;
const QUOTE = 160;

const Place = z.object({
  /** When the last dream changed, and its id. */
  dream: z.tuple([z.string(), z.string()]),
  /** How many of its open todos were given. */
  given: z.int().min(0),
});

const OpenTodo = z.object({
  dream_id: z.string(),
  dream_title: z.string(),
  todo_id: z.string().describe("What mark_todo_done takes."),
  text: z.string().describe("What is to be done."),
  quote: z
    .string()
    .optional()
    .describe("What the conversation says of it; absent where a person wrote the todo."),
});

export const listOpenTodos = tool({
  name: "list_open_todos",
  title: "List open todos",
  description:
    "Lists what is still to be done: the open todos of all the person's dreams, those of the dream that changed " +
    "last first, or of one dream. Archived dreams are left out unless one is named. Use it for “what should I " +
    "do next”, or before you go on with a dream.",
  input: {
    dream: DREAM_NAME.optional().describe(
      "Only of this dream: its id or the end of its id, its title, or a part of it that no other title has.",
    ),
    limit: z.int().min(1).max(MAX_LIMIT).default(LIMIT).describe("How many at most."),
    cursor: z.string().optional().describe("`next_cursor` of the page before, with the same `dream`."),
  },
  output: {
    todos: z.array(OpenTodo),
    next_cursor: z
      .string()
      .nullable()
      .describe("What to pass as `cursor` for more; null where there is none."),
  },
  writes: false,
  async run(access, { dream, limit, cursor }) {
    const from = cursor === undefined ? undefined : placeIn(cursor, Place);
    const { found, next } = await openTodos(access, { dream, limit, from });
    const todos = found.map(({ dream: { id, title }, todo }) => ({
      ...{ dream_id: id, dream_title: title, todo_id: todo.id, text: todo.text },
      ...(todo.evidence && { quote: cut(todo.evidence.quote, QUOTE) }),
    }));
    return {
      data: { todos, next_cursor: next === undefined ? null : cursorOf(next) },
      text: todoLines(found) || "Nothing is to be done.",
    };
  },
});

interface Wanted {
  /** Only those of this dream. */
  dream?: string | undefined;
  limit: number;
  from?: z.infer<typeof Place> | undefined;
}

interface FoundTodo {
  dream: Dream;
  todo: Dream["todos"][number];
}

/**
 * Open todos, those of the dream that changed last first, and the place after them where there are more.
 *
 * @throws {CommandError} when no dream is meant, or several
 */
export async function openTodos(
  { sync }: Access,
  { dream: name, limit, from }: Wanted,
): Promise<{ found: FoundTodo[]; next: z.infer<typeof Place> | undefined }> {
  const found: FoundTodo[] = [];
  const only = name === undefined ? undefined : await findDream(sync, name);
  for await (const dream of only ? [only] : dreamsFrom(sync, from)) {
    if (!only && dream.status === "archived") continue;
    const open = dream.todos.filter(({ done }) => !done);
    const given = from?.dream[1] === dream.id ? from.given : 0;
    const shown = open.slice(given, given + limit - found.length);
    found.push(...shown.map((todo) => ({ dream, todo })));
    if (given + shown.length < open.length)
      return { found, next: { dream: [dream.updated, dream.id], given: given + shown.length } };
  }
  return { found, next: undefined };
}

/** The dream at a place, as far as it did not change since, and those after it. */
async function* dreamsFrom(
  sync: Access["sync"],
  from: z.infer<typeof Place> | undefined,
): AsyncGenerator<Dream> {
  const first = from && (await sync.dreams.get(from.dream[1]));
  if (first?.updated === from?.dream[0] && first) yield first;
  yield* everyDream(sync, { after: from?.dream ?? null });
}

/** Todos as lines under the titles of their dreams. */
export function todoLines(found: readonly FoundTodo[]): string {
  return found
    .flatMap(({ dream, todo }, at) => [
      ...(found[at - 1]?.dream === dream
        ? []
        : [`${at > 0 ? "\n" : ""}${dream.title} (${shortIdOf(dream.id)})`]),
      `- ${todo.text} [${todo.id}]`,
    ])
    .join("\n");
}
