import { deleteConversation } from "#shared/conversations/store.ts";
import type { Context } from "#shared/platform/context.ts";
import { staleRevision } from "#shared/platform/problem-error.ts";
import { retryOnConflict, type TransactItem, transact } from "#shared/platform/table/transact.ts";
import { storedBytesUpdate } from "#shared/quotas/usage.ts";
import { revise } from "./dream.ts";
import { etagOf, matches } from "./etag.ts";
import { conversationsOf, storedBytesOf } from "./origins.ts";
import { dreamEvent, readDream, removeDream } from "./store.ts";

/** What goes with a dream that is being implemented; `removal` loses the race when the work has moved on. */
export interface UnderWay {
  id: string;
  updated_at: string;
  removal: TransactItem;
}

/**
 * Deletes a dream, its conversations and its implementation under way in one transaction, with the event that
 * makes `purge-dream` stop that implementation and remove fragments and transcripts: from here on nobody can
 * read them, no step of the implementation has anything left to write to, and the owner has their room back.
 *
 * @param findUnderWay the implementation of this id, undefined where it is gone
 */
export async function deleteDream(
  context: Context,
  id: string,
  ifMatch: string | undefined,
  findUnderWay: (owner: string, id: string) => Promise<UnderWay | undefined>,
): Promise<void> {
  await retryOnConflict(async () => {
    const record = await readDream(context.owner_id, id);
    if (!matches(record.dream, ifMatch)) throw staleRevision(etagOf(record.dream));
    const conversation_ids = conversationsOf(record);
    const implementation =
      record.implementing && (await findUnderWay(context.owner_id, record.implementing.id));
    const last = revise(record.dream, {}, implementation?.updated_at);
    await transact([
      removeDream(record.dream),
      ...conversation_ids.map((conversation) => deleteConversation(context.owner_id, conversation)),
      ...(implementation ? [implementation.removal] : []),
      dreamEvent(context, last, "DreamDeleted", {
        dream_id: id,
        conversation_ids,
        implementation_id: implementation?.id ?? null,
      }),
      ...storedBytesUpdate(context.owner_id, -storedBytesOf(record)),
    ]);
  });
}
