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
import type { ChangingShard, IndexDraft } from "./draft.ts";
import type { Generation } from "./manifest.ts";
import { type OpenShard, removeDream } from "./shard-file.ts";
import { type Rows, readConversationRows, readDreamRows } from "./truth.ts";

/** A transcript that is replaced while it is looked for; everything is to be read again. */
export class ChangedMeanwhile extends Error {
  override readonly name = "ChangedMeanwhile";
}

/** How many dreams, and how many dreams with conversations, are read at once: rows, without transcripts. */
const MAX_IDS = 100;
const MAX_ROWS = 40;

/** How many transcripts are in memory at once, by number and together: as JSON, parsed, and as text. */
const MAX_TRANSCRIPTS = 40;
const MAX_TRANSCRIPT_BYTES = 16_000_000;
/** Taken for a conversation of a row from before these were counted. */
const ASSUMED_BYTES = 1_000_000;

/** After this time (ms since the epoch) or with so many changed shards, no further dream is changed. */
interface Limits {
  until: number;
  shards: number;
}

interface Options {
  /** Those that there are, where it is omitted: one that begins meanwhile is one of them. */
  generations?: readonly Generation[];
  /** There are none where it is omitted. The first dream is changed in any case. */
  limits?: Limits;
}

/**
 * Brings these dreams into a draft as they are in table and bucket, whatever brought their ids: those that
 * are gone are removed, and those that are indexed already are left alone. Since this reads after the draft
 * has read the index, and the draft is written only if the index is still that one, an older state of a dream
 * never replaces a newer one.
 *
 * @returns how many of the dreams, from the first, it came to before it reached a limit
 * @throws {ChangedMeanwhile} when a conversation changes at the same time
 */
export async function applyTruth(
  owner: string,
  draft: IndexDraft,
  ids: readonly string[],
  options: Options = {},
): Promise<number> {
  const generations = () => options.generations ?? draft.generations;
  const { until = Number.POSITIVE_INFINITY, shards = Number.POSITIVE_INFINITY } = options.limits ?? {};
  const [first] = ids;
  const mayChange = (id?: string) => id === first || (Date.now() < until && draft.size < shards);
  for (let start = 0; start < ids.length; start += MAX_IDS) {
    const some = ids.slice(start, start + MAX_IDS);
    if (!mayChange(some[0])) return start;
    const stale = await removeGone(owner, draft, some, generations);
    for (const records of chunksOf(stale, (record) => conversationsOf(record).length + 1, MAX_ROWS)) {
      const refused = await putAll(owner, draft, records, { generations, mayChange });
      if (refused !== undefined) return start + some.indexOf(refused);
    }
  }
  return ids.length;
}

/** Removes those of these dreams that are gone, and returns those that are not indexed as they are. */
async function removeGone(
  owner: string,
  draft: IndexDraft,
  ids: readonly string[],
  generations: () => readonly Generation[],
): Promise<DreamRecord[]> {
  const { records, unreadable } = await readDreamRows(owner, ids);
  const stale: DreamRecord[] = [];
  for (const id of ids) {
    const record = records.get(id);
    const isGone = !record && !unreadable.has(id);
    for (const generation of generations()) {
      const state = (await draft.read(generation, id))?.index.state(id);
      if (isGone && state) {
        const shard = await draft.change(generation, id, { erases: true });
        shard.lists.replace(shard.index.selectable(id), undefined);
        removeDream(shard, id);
      }
      if (record && state?.updated !== record.dream.updated && stale.at(-1) !== record) stale.push(record);
    }
  }
  return stale;
}

interface Putting {
  generations: () => readonly Generation[];
  mayChange: (id: string) => boolean;
}

/** Puts dreams with their conversations; returns the first that may not be changed. */
async function putAll(
  owner: string,
  draft: IndexDraft,
  records: readonly DreamRecord[],
  { generations, mayChange }: Putting,
): Promise<string | undefined> {
  const conversations = await readConversationRows(owner, records);
  const changes: Change[] = [];
  let refused: string | undefined;
  for (const record of records) {
    if (!mayChange(record.dream.id)) {
      refused = record.dream.id;
      break;
    }
    const shards: ChangingShard[] = [];
    for (const generation of generations()) shards.push(await draft.change(generation, record.dream.id));
    changes.push(changeOf(record, conversations, shards));
  }
  inEachShard(changes, putDream);
  const behind = changes.flatMap((change) => change.behind);
  const share = MAX_TRANSCRIPT_BYTES / MAX_TRANSCRIPTS;
  for (const some of chunksOf(behind, ({ bytes }) => Math.max(bytes, share), MAX_TRANSCRIPT_BYTES))
    inEachShard(await Promise.all(some.map(withText)), putConversation);
  return refused;
}

/** A dream to put, with those of its conversations whose text is not indexed in all of its shards. */
interface Change {
  dream: Dream;
  shards: readonly ChangingShard[];
  /** Its conversations; others leave the index. */
  kept: ReadonlySet<string>;
  behind: readonly BehindConversation[];
}

interface BehindConversation {
  row: ConversationRecord;
  shards: readonly OpenShard[];
  bytes: number;
}

interface ReadConversation extends BehindConversation {
  text: SearchableConversation;
}

function changeOf(
  record: DreamRecord,
  { records, unreadable }: Rows<ConversationRecord>,
  shards: readonly ChangingShard[],
): Change {
  const ids = conversationsOf(record);
  const behind = ids
    .flatMap((id) => records.get(id) ?? [])
    .filter((row) => !shards.every((shard) => isIndexed(shard, row)))
    .map((row) => ({ row, shards, bytes: record.stored_bytes[row.conversation.id] ?? ASSUMED_BYTES }));
  const kept = new Set(ids.filter((id) => records.has(id) || unreadable.has(id)));
  return { dream: record.dream, shards, kept, behind };
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

/** Does work on values in the shards of each, in one transaction of each shard. */
function inEachShard<Shard extends OpenShard, Value extends { shards: readonly Shard[] }>(
  values: readonly Value[],
  work: (shard: Shard, value: Value) => void,
): void {
  for (const shard of new Set(values.flatMap(({ shards }) => shards)))
    shard.index.transaction(() => {
      for (const value of values) if (value.shards.includes(shard)) work(shard, value);
    });
}

const isIndexed = (
  { index }: OpenShard,
  { conversation: { dream_id, id, content_hash } }: ConversationRecord,
) => index.state(dream_id)?.conversations.get(id) === content_hash;

const withText = async (behind: BehindConversation): Promise<ReadConversation> => ({
  ...behind,
  text: await textsOf(behind.row),
});

function putDream({ index, transcripts, lists }: ChangingShard, { dream, kept }: Change): void {
  for (const id of index.state(dream.id)?.conversations.keys() ?? []) {
    if (kept.has(id)) continue;
    index.removeConversation(dream.id, id);
    transcripts.remove(id);
  }
  const searchable = searchableDream(dream);
  lists.replace(index.selectable(dream.id), searchable);
  index.putDream(searchable);
}

function putConversation(shard: OpenShard, { row, text }: ReadConversation): void {
  if (isIndexed(shard, row)) return;
  shard.index.putConversation(row.conversation.dream_id, text);
  shard.transcripts.put(row.conversation.id, row.transcript_key);
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
