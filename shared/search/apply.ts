import type { Dream } from "@dreamcatcher/contracts/dream";
import {
  type SearchableConversation,
  searchableConversation,
  searchableDream,
} from "@dreamcatcher/searching/entry";
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

/** How many dreams and conversations are put at once, with their transcripts in memory. */
const CHUNK = 40;

/**
 * Brings these dreams into a draft as they are in table and bucket, whatever brought their ids: those that
 * are gone are removed, and those that are indexed already are left alone. Since this reads after the draft
 * has read the index, and the draft is written only if the index is still that one, an older state of a dream
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
  for (const some of chunksOf(stale, (record) => conversationsOf(record).length + 1, CHUNK)) {
    const changes: Change[] = [];
    for (const record of some) {
      const shards: OpenShard[] = [];
      for (const generation of generations) shards.push(await draft.change(generation, record.dream.id));
      const present = conversationsOf(record).flatMap((id) => conversations.get(id) ?? []);
      changes.push({ dream: record.dream, shards, present, texts: new Map() });
    }
    await Promise.all(changes.map(readTexts));
    for (const shard of new Set(changes.flatMap(({ shards }) => shards))) {
      const own = changes.filter(({ shards }) => shards.includes(shard));
      shard.index.transaction(() => {
        for (const change of own) put(shard, change);
      });
    }
  }
}

/** A dream to put, with those of its conversations whose text is not indexed in all of its shards. */
interface Change {
  dream: Dream;
  shards: readonly OpenShard[];
  present: readonly ConversationRecord[];
  texts: Map<string, SearchableConversation>;
}

/** The values in order, in lists of at most `most` together, but at least one value. */
function chunksOf<Value>(
  values: readonly Value[],
  sizeOf: (value: Value) => number,
  most: number,
): Value[][] {
  const chunks: Value[][] = [];
  let size = most;
  for (const value of values) {
    size += sizeOf(value);
    if (size > most) {
      chunks.push([]);
      size = sizeOf(value);
    }
    chunks.at(-1)?.push(value);
  }
  return chunks;
}

const isIndexed = (
  { index }: OpenShard,
  { conversation: { dream_id, id, content_hash } }: ConversationRecord,
) => index.state(dream_id)?.conversations.get(id) === content_hash;

async function readTexts({ shards, present, texts }: Change): Promise<void> {
  const behind = present.filter((record) => !shards.every((shard) => isIndexed(shard, record)));
  await Promise.all(
    behind.map(async (record) => {
      texts.set(record.conversation.id, await textsOf(record));
    }),
  );
}

function put(shard: OpenShard, { dream, present, texts }: Change): void {
  const { index, transcripts } = shard;
  const ids = new Set(present.map(({ conversation }) => conversation.id));
  for (const id of index.state(dream.id)?.conversations.keys() ?? []) {
    if (ids.has(id)) continue;
    index.removeConversation(dream.id, id);
    transcripts.remove(id);
  }
  index.putDream(searchableDream(dream));
  for (const record of present) {
    const { id } = record.conversation;
    const text = texts.get(id);
    if (!text || isIndexed(shard, record)) continue;
    index.putConversation(dream.id, text);
    transcripts.put(id, record.transcript_key);
  }
}

/**
 * The texts of a conversation; none where its transcript is lost or cannot be read, which must not keep an
 * owner's other dreams from being indexed.
 *
 * @throws {ChangedMeanwhile} when the transcript is replaced at the same time
 */
async function textsOf(record: ConversationRecord): Promise<SearchableConversation> {
  const { id, owner_id } = record.conversation;
  try {
    const messages = await readTranscript(record);
    if (messages) return searchableConversation(record.conversation, messages);
    const now = await findConversation(owner_id, id);
    if (now?.transcript_key !== record.transcript_key)
      throw new ChangedMeanwhile(`conversation ${id} changes while it is indexed`);
    logger.error("the transcript of a conversation is lost, and not searched", { conversation_id: id });
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
    logger.error("a conversation is not searched", { error, conversation_id: id });
  }
  return searchableConversation(record.conversation, []);
}
