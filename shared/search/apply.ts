import type { Message } from "@dreamcatcher/contracts/conversation";
import { searchableConversation, searchableDream } from "@dreamcatcher/searching/entry";
import { findConversation, readTranscript } from "#shared/conversations/store.ts";
import type { ConversationRecord } from "#shared/conversations/stored.ts";
import { conversationsOf } from "#shared/dreams/origins.ts";
import type { DreamRecord } from "#shared/dreams/stored.ts";
import { logger } from "#shared/platform/observability/logger.ts";
import type { IndexDraft } from "./draft.ts";
import type { Generation } from "./manifest.ts";
import { type OpenShard, removeDream } from "./shard-file.ts";
import { readConversations, readDreams } from "./truth.ts";

/** A transcript that is replaced while it is looked for; everything is to be read again. */
export class ChangedMeanwhile extends Error {
  override readonly name = "ChangedMeanwhile";
}

/** How many dreams are put at once, each with one of its transcripts in memory. */
const MAX_PARALLEL = 16;

/**
 * Brings these dreams into a draft as they are in table and bucket, whatever brought their ids: those that are
 * gone are removed, and those that are indexed already are left alone. Since this reads after the draft has
 * read the index, and the draft is written only if the index is still that one, an older state of a dream
 * never replaces a newer one.
 *
 * @throws {ChangedMeanwhile} when a conversation changes at the same time
 */
export async function applyTruth(
  owner: string,
  draft: IndexDraft,
  ids: readonly string[],
  generations: readonly Generation[] = draft.generations,
): Promise<void> {
  const dreams = await readDreams(owner, ids);
  const stale: DreamRecord[] = [];
  for (const id of ids) {
    const record = dreams.get(id);
    for (const generation of generations) {
      const state = (await draft.read(generation, id))?.index.state(id);
      if (!record && state) removeDream(await draft.change(generation, id, { erases: true }), id);
      if (record && state?.updated !== record.dream.updated && stale.at(-1) !== record) stale.push(record);
    }
  }
  const conversations = await readConversations(owner, stale);
  for (const some of chunks(stale, MAX_PARALLEL)) {
    // Shards are opened one after the other: two dreams may be of the same.
    const opened: OpenShard[][] = [];
    for (const { dream } of some) {
      const shards: OpenShard[] = [];
      for (const generation of generations) shards.push(await draft.change(generation, dream.id));
      opened.push(shards);
    }
    await Promise.all(
      some.map((record, n) => {
        const known = conversationsOf(record).flatMap((id) => conversations.get(id) ?? []);
        return putDream(opened[n] ?? [], record, known);
      }),
    );
  }
}

const chunks = <Value>(values: readonly Value[], size: number): Value[][] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, n) => values.slice(n * size, (n + 1) * size));

async function putDream(
  shards: readonly OpenShard[],
  { dream }: DreamRecord,
  conversations: readonly ConversationRecord[],
): Promise<void> {
  const current = new Set(conversations.map(({ conversation }) => conversation.id));
  for (const { index, transcripts } of shards) {
    for (const id of index.state(dream.id)?.conversations.keys() ?? []) {
      if (current.has(id)) continue;
      index.removeConversation(dream.id, id);
      transcripts.remove(id);
    }
    index.putDream(searchableDream(dream));
  }
  for (const record of conversations) {
    const { id, content_hash } = record.conversation;
    const behind = shards.filter(({ index }) => index.state(dream.id)?.conversations.get(id) !== content_hash);
    if (behind.length === 0) continue;
    const searchable = searchableConversation(record.conversation, await messagesOf(record));
    for (const { index, transcripts } of behind) {
      index.putConversation(dream.id, searchable);
      transcripts.put(id, record.transcript_key);
    }
  }
}

/**
 * The messages of a conversation; none where its transcript is lost.
 *
 * @throws {ChangedMeanwhile} when the transcript is replaced at the same time
 */
async function messagesOf(record: ConversationRecord): Promise<Message[]> {
  const messages = await readTranscript(record);
  if (messages) return messages;
  const { id, owner_id } = record.conversation;
  const now = await findConversation(owner_id, id);
  if (now?.transcript_key !== record.transcript_key)
    throw new ChangedMeanwhile(`conversation ${id} changes while it is indexed`);
  logger.error("the transcript of a conversation is lost, and not searched", { conversation_id: id });
  return [];
}
