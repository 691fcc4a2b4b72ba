import { isDeepStrictEqual } from "node:util";
import type { Dream, DreamEdit, DreamPatch, TodoInput } from "@dreamcatcher/contracts/dream";
import type { EventData, EventName } from "@dreamcatcher/contracts/events";
import type { Context } from "#shared/platform/context.ts";
import { staleRevision } from "#shared/platform/problem-error.ts";
import { retryOnConflict, type TransactItem, transact } from "#shared/platform/table/transact.ts";
import { clientContent } from "./client-content.ts";
import { revise } from "./dream.ts";
import { etagOf, matches } from "./etag.ts";
import { withIds } from "./items.ts";
import { dreamEvent, putDream, readDream } from "./store.ts";
import type { DreamRecord } from "./stored.ts";

/**
 * Changes fields of a dream. A patch without changes creates no revision and no event.
 *
 * @param ifMatch the request's `If-Match`, absent or of the current revision
 * @throws {ProblemError} when there is no such dream (404), `If-Match` is of another revision (412), the
 *   brand is unknown (422), or the dream is too large (422)
 */
export async function updateDream(
  context: Context,
  id: string,
  patch: DreamPatch,
  ifMatch: string | undefined,
): Promise<Dream> {
  return change(context, id, ifMatch, (record) => edit(record, patch));
}

/**
 * The change that sets these fields of a dream; undefined where they are so already.
 *
 * @throws {ProblemError} when the brand is unknown (422), or the dream is too large (422)
 */
export function edit({ dream }: DreamRecord, fields: DreamEdit): Change<"DreamUpdated"> | undefined {
  const changes = clientContent(fields, dream);
  const changed = (Object.keys(changes) as (keyof typeof changes)[]).filter(
    (field) => !isDeepStrictEqual(changes[field], dream[field]),
  );
  if (changed.length === 0) return undefined;
  const next = revise(dream, changes);
  return { dream: next, type: "DreamUpdated", data: { changed, dream: next } };
}

/**
 * Replaces a dream's todos.
 *
 * @throws {ProblemError} when there is no such dream (404), `If-Match` is of another revision (412), or the
 *   dream is too large (422)
 */
export async function replaceTodos(
  context: Context,
  id: string,
  inputs: readonly TodoInput[],
  ifMatch: string | undefined,
): Promise<Dream> {
  return change(context, id, ifMatch, ({ dream }) => {
    const todos = withIds("todos", inputs, dream.todos);
    if (isDeepStrictEqual(todos, dream.todos)) return undefined;
    const next = revise(dream, { todos });
    return { dream: next, type: "DreamTodosUpdated", data: { dream: next } };
  });
}

/** The next revision of a dream, and its event. */
export interface Change<Name extends EventName> {
  dream: Dream;
  type: Name;
  data: EventData<Name>;
}

/** The writes of a change of a dream, on the condition that the dream is still what the record says. */
export const changeWrites = <Name extends EventName>(
  context: Context,
  record: DreamRecord,
  { dream, type, data }: Change<Name>,
): TransactItem[] => [putDream({ ...record, dream }, record.dream), dreamEvent(context, dream, type, data)];

async function change<Name extends EventName>(
  context: Context,
  id: string,
  ifMatch: string | undefined,
  decide: (record: DreamRecord) => Change<Name> | undefined,
): Promise<Dream> {
  return retryOnConflict(async () => {
    const record = await readDream(context.owner_id, id);
    if (!matches(record.dream, ifMatch)) throw staleRevision(etagOf(record.dream));
    const decided = decide(record);
    if (decided === undefined) return record.dream;
    await transact(changeWrites(context, record, decided));
    return decided.dream;
  });
}
