import { deleteConversation } from "#shared/conversations/store.ts";
import type { Context } from "#shared/platform/context.ts";
import { staleRevision } from "#shared/platform/problem-error.ts";
import { retryOnConflict, type TransactItem, transact } from "#shared/platform/table/transact.ts";
import { storedBytesUpdate } from "#shared/quotas/usage.ts";
import { revise } from "./dream.ts";
import { etagOf, matches } from "./etag.ts";
import { conversationsOf, storedBytesOf } from "./origins.ts";
import { dreamEvent, readDream, removeDream } from "./store.ts";
import type { DreamRecord } from "./stored.ts";

/** An implementation under way. `removal` deletes it, with a write conflict where it has changed since. */
export interface UnderWay {
  id: string;
  updated_at: string;
  removal: TransactItem;
}

/**
 * Deletes a dream, its conversations and its implementation under way in one transaction. From then on nobody
 * can read them, and steps of the implementation fail to write. `purge-dream` receives the event, stops the
 * execution and deletes fragments, transcripts and texts.
 *
 * @throws {ProblemError} when there is no such dream (404) or `If-Match` is of another revision (412)
 */
export async function deleteDream(
  context: Context,
  id: string,
  ifMatch: string | undefined,
  findUnderWay: FindUnderWay,
): Promise<void> {
  await retryOnConflict(async () => {
    const record = await readDream(context.owner_id, id);
    if (!matches(record.dream, ifMatch)) throw staleRevision(etagOf(record.dream));
    await transact(await deletion(context, record, findUnderWay));
  });
}

/** Finds an implementation under way by its id; undefined where there is none. */
type FindUnderWay = (owner: string, id: string) => Promise<UnderWay | undefined>;

/** The writes that delete a dream, with its conversations and its implementation under way. */
export async function deletion(
  context: Context,
  record: DreamRecord,
  findUnderWay: FindUnderWay,
): Promise<TransactItem[]> {
  const conversation_ids = conversationsOf(record);
  const implementation =
    record.implementing && (await findUnderWay(context.owner_id, record.implementing.id));
  const last = revise(record.dream, {}, implementation?.updated_at);
  return [
    removeDream(record.dream),
    ...conversation_ids.map((conversation) => deleteConversation(context.owner_id, conversation)),
    ...(implementation ? [implementation.removal] : []),
    dreamEvent(context, last, "DreamDeleted", {
      dream_id: record.dream.id,
      conversation_ids,
      implementation_id: implementation?.id ?? null,
    }),
    ...storedBytesUpdate(context.owner_id, -storedBytesOf(record)),
  ];
}
