import { type ConversationRecord, storedConversation } from "#shared/conversations/stored.ts";
import { conversationsOf } from "#shared/dreams/origins.ts";
import { type DreamRecord, storedDream } from "#shared/dreams/stored.ts";
import { batchGet } from "#shared/platform/table/batch-get.ts";
import { conversationKey, dreamKey, type Item, type Key } from "#shared/platform/table/keys.ts";
import { readRows } from "#shared/platform/table/read-rows.ts";
import type { RowCodec } from "#shared/platform/table/stored.ts";

/** What there is of some ids: records by id, and the ids of rows that cannot be read, which are not gone. */
export interface Rows<Record> {
  records: Map<string, Record>;
  unreadable: Set<string>;
}

/** The dreams of these ids that there are (consistent reads). */
export const readDreamRows = (owner: string, ids: readonly string[]): Promise<Rows<DreamRecord>> =>
  rowsOf(storedDream, ids, (id) => dreamKey(owner, id));

/** The dreams of these ids that there are and can be read, by id (consistent reads). */
export const readDreams = async (owner: string, ids: readonly string[]): Promise<Map<string, DreamRecord>> =>
  (await readDreamRows(owner, ids)).records;

/** The conversations of these dreams (consistent reads). */
export const readConversationRows = (
  owner: string,
  dreams: readonly DreamRecord[],
): Promise<Rows<ConversationRecord>> =>
  rowsOf(storedConversation, [...new Set(dreams.flatMap(conversationsOf))], (id) =>
    conversationKey(owner, id),
  );

async function rowsOf<Record>(
  codec: RowCodec<Record>,
  ids: readonly string[],
  keyOf: (id: string) => Key,
): Promise<Rows<Record>> {
  const items = new Map((await batchGet(ids.map(keyOf))).map((item): [unknown, Item] => [item.pk, item]));
  const rows: Rows<Record> = { records: new Map(), unreadable: new Set() };
  for (const id of ids) {
    const item = items.get(keyOf(id).pk);
    const [record] = item ? readRows(codec, [item]) : [];
    if (record) rows.records.set(id, record);
    else if (item) rows.unreadable.add(id);
  }
  return rows;
}
