import { setTimeout as sleep } from "node:timers/promises";
import { BatchGetCommand } from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { environment } from "#shared/platform/environment.ts";
import type { Item, Key } from "./keys.ts";

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

/** DynamoDB's limit for one call. */
const MAX_KEYS = 100;

/** Those for 40 MB of items are three; the last comes some five seconds after the first. */
const MAX_CALLS = 8;

/**
 * Reads those of these items that exist, consistently, in no certain order. The keys must be distinct.
 *
 * @param attributes the attributes to read; all of them where it is omitted
 * @throws {Error} when the table's throughput is used up for seconds
 */
export async function batchGet(keys: readonly Key[], attributes?: readonly string[]): Promise<Item[]> {
  const parts = Array.from({ length: Math.ceil(keys.length / MAX_KEYS) }, (_, n) =>
    keys.slice(n * MAX_KEYS, (n + 1) * MAX_KEYS),
  );
  return (await Promise.all(parts.map((part) => readAll(part, attributes)))).flat();
}

async function readAll(keys: readonly Key[], attributes: readonly string[] | undefined): Promise<Item[]> {
  const found: Item[] = [];
  const names = attributes && Object.fromEntries(attributes.map((name) => [`#${name}`, name]));
  let rest: Item[] = keys.map((key) => ({ ...key }));
  for (let n = 1; rest.length > 0; n++) {
    const { Responses, UnprocessedKeys } = await dynamodb.send(
      new BatchGetCommand({
        RequestItems: {
          [TableName]: {
            Keys: rest,
            ConsistentRead: true,
            ...(names && {
              ProjectionExpression: Object.keys(names).join(", "),
              ExpressionAttributeNames: names,
            }),
          },
        },
      }),
    );
    found.push(...(Responses?.[TableName] ?? []));
    // What exceeds 16 MB, or the table's throughput.
    rest = UnprocessedKeys?.[TableName]?.Keys ?? [];
    if (rest.length > 0 && n === MAX_CALLS)
      throw new Error(`${rest.length} items were not read in ${n} calls`);
    if (rest.length > 0) await sleep(Math.random() * 20 * 2 ** n);
  }
  return found;
}
