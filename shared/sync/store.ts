import type { SyncChange } from "@dreamcatcher/contracts/sync";
import type { DreamRecord } from "#shared/dreams/stored.ts";
import { storedDream } from "#shared/dreams/stored.ts";
import { environment } from "#shared/platform/environment.ts";
import { EVENT_SECONDS } from "#shared/platform/events/retention.ts";
import { batchGet } from "#shared/platform/table/batch-get.ts";
import { dreamKey, type Item, type Key, syncedChangeKey } from "#shared/platform/table/keys.ts";
import type { TransactItem } from "#shared/platform/table/transact.ts";
import { type ChangeResult, storedResult } from "./stored.ts";

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

/** What is known of a change before it is tried. */
export interface Known {
  /** The dream, undefined where there is none. */
  record: DreamRecord | undefined;
  /** What the change did when the service had it before, undefined where it had it not. */
  result: ChangeResult | undefined;
}

type ChangeId = Pick<SyncChange, "dream_id" | "client_change_id">;

/** Reads what is known of changes, consistently: for all of them one round trip. */
export async function readKnown(
  owner: string,
  changes: readonly ChangeId[],
): Promise<(change: ChangeId) => Known> {
  const keys = changes.flatMap((change) => [dreamKey(owner, change.dream_id), resultKey(owner, change)]);
  const distinct = new Map(keys.map((key) => [textOf(key), key]));
  const items = await batchGet([...distinct.values()]);
  const found = new Map(items.map((item) => [textOf(item), item]));
  return (change) => {
    const dream = found.get(textOf(dreamKey(owner, change.dream_id)));
    const result = found.get(textOf(resultKey(owner, change)));
    return { record: dream && storedDream.read(dream), result: result && storedResult.read(result) };
  };
}

/**
 * Writes what a change does, on the condition that the service had it not before. It is recognized for as
 * long as its event is kept.
 */
export function putResult(owner: string, change: ChangeId, result: ChangeResult): TransactItem {
  const expires_at = Math.floor(Date.now() / 1000) + EVENT_SECONDS;
  return {
    Put: {
      TableName,
      Item: { ...storedResult.write({ ...result, expires_at }), ...resultKey(owner, change) },
      ConditionExpression: "attribute_not_exists(pk)",
    },
  };
}

/** Checks that the dream is still what was read. */
export const checkUnchanged = (owner: string, id: string, record: DreamRecord | undefined): TransactItem => ({
  ConditionCheck: {
    TableName,
    Key: dreamKey(owner, id),
    ...(record
      ? {
          ConditionExpression: "updated = :read",
          ExpressionAttributeValues: { ":read": record.dream.updated },
        }
      : { ConditionExpression: "attribute_not_exists(pk)" }),
  },
});

const resultKey = (owner: string, { dream_id, client_change_id }: ChangeId): Key =>
  syncedChangeKey(owner, dream_id, client_change_id);

const textOf = ({ pk, sk }: Key | Item) => `${pk} ${sk}`;
