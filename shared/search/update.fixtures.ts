import type { BatchGetCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { Message } from "@dreamcatcher/contracts/conversation";
import { vi } from "vitest";
import { dreamOf } from "#shared/dreams/fixtures.ts";
import { storedDream } from "#shared/dreams/stored.ts";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { conversationKey, dreamIndexKeys, dreamKey, type Item } from "#shared/platform/table/keys.ts";

export const OWNER = "noor";

/** The objects of a bucket by their keys. */
export const objects = new Map<string, { bytes: Uint8Array; etag: string }>();

/** The items of a table by their partitions. */
export const items = new Map<string, Item>();

/** Transcripts by their keys. */
export const transcripts = new Map<string, Message[]>();

let writes = 0;

/** Writes an object as S3 does: the ETag, or undefined where another is there than is expected. */
export function write(key: string, bytes: Uint8Array | string, expected: unknown = "anything") {
  const before = objects.get(key);
  if (expected === "none" && before) return undefined;
  if (typeof expected === "object" && before?.etag !== (expected as { etag: string }).etag) return undefined;
  const etag = `"${++writes}"`;
  objects.set(key, { bytes: Buffer.from(bytes as Uint8Array), etag });
  return etag;
}

/** A bucket and a table in memory, both empty. */
export function startStores(): void {
  objects.clear();
  items.clear();
  transcripts.clear();
  vi.spyOn(dynamodb, "send").mockImplementation(async (command) => {
    const { RequestItems } = (command as BatchGetCommand).input;
    if (!RequestItems) return queryOf(command as QueryCommand) as never;
    const keys = RequestItems.unit?.Keys ?? [];
    return { Responses: { unit: keys.flatMap(({ pk }) => items.get(String(pk)) ?? []) } } as never;
  });
}

function queryOf({ input: { ExpressionAttributeValues, Limit = 0 } }: QueryCommand) {
  const { ":partition": partition, ":position": position } = ExpressionAttributeValues ?? {};
  const found = [...items.values()]
    .filter(({ gsi1pk, gsi1sk }) => gsi1pk === partition && String(gsi1sk) > String(position))
    .sort((a, b) => (String(a.gsi1sk) < String(b.gsi1sk) ? -1 : 1));
  const Items = found.slice(0, Limit);
  return { Items, ...(found.length > Limit && { LastEvaluatedKey: Items.at(-1) }) };
}

/** A time of change, later for a higher number. */
export const timeOf = (minute: number) => new Date(Date.UTC(2026, 2, 6, 9, minute)).toISOString();

/** Puts a dream into the table, as changed at a minute, with conversations of these bytes by their ids. */
export function putDream(id: string, minute: number, stored_bytes: Readonly<Record<string, number>> = {}) {
  const dream = dreamOf({ id, title: `Dream ${id}`, updated: timeOf(minute) });
  const origins = Object.fromEntries(Object.keys(stored_bytes).map((origin) => [origin, 0]));
  items.set(dreamKey(OWNER, id).pk, {
    ...storedDream.write({ dream, origins, stored_bytes }),
    ...dreamKey(OWNER, id),
    ...dreamIndexKeys(OWNER, dream.brand, dream.updated, id),
  });
  for (const conversation of Object.keys(stored_bytes)) putConversation(id, conversation);
}

function putConversation(dream_id: string, id: string): void {
  items.set(conversationKey(OWNER, id).pk, {
    ...conversationKey(OWNER, id),
    id,
    owner_id: OWNER,
    dream_id,
    source: "chatgpt",
    external_id: id,
    title: "Tides",
    url: null,
    model: null,
    created: null,
    updated: null,
    message_count: 1,
    content_hash: "0".repeat(64),
    transcript_key: id,
    contribution: { title: "", description: "", summary: "", tags: [], todos: [], documents: [] },
  });
  transcripts.set(id, [{ role: "user", content: `said in ${id}` } as unknown as Message]);
}

/** Removes a dream from the table. */
export const removeDream = (id: string) => items.delete(dreamKey(OWNER, id).pk);

/** That a dream changed at a minute. */
export const hintOf = (dream_id: string, minute: number, deleted = false) => ({
  owner_id: OWNER,
  hint: { dream_id, occurred_at: timeOf(minute), deleted },
});

export const request = { owner_id: OWNER, request: { rebuild: false } };
