import { randomUUID } from "node:crypto";
import { BatchWriteCommand } from "@aws-sdk/lib-dynamodb";
import type { Item } from "#shared/platform/table/keys.ts";
import { listedDream, RARE_TAG } from "./generated-dreams.ts";
import { dreamRow } from "./generated-rows.ts";

const PAGE = { limit: 20, after: undefined };

const FILTERS = {
  "a rare tag": { tag: RARE_TAG },
  "a status": { status: "planned" },
  "a kind": { kind: ["fix"] },
} as const;

type Capacity = { CapacityUnits?: number };

/** Puts dreams into the table, indexes them here, and counts what the pages of lists read of the table. */
export async function measureTable(dreams: number): Promise<void> {
  const { dynamodb } = await import("#shared/platform/aws/dynamodb.ts");
  const { listDreams } = await import("#shared/search/list.ts");
  const { eraseIndex, readManifest } = await import("#shared/search/store.ts");
  const { updateIndex } = await import("#shared/search/update.ts");
  const owner = `bench-${randomUUID()}`;
  await putRows(owner, dreams);
  do await updateIndex(owner, [{ owner_id: owner, request: { rebuild: false } }]);
  while ((await readManifest(owner)).manifest?.building);
  console.log(`${dreams} dreams in the table`);
  for (const [name, filter] of Object.entries(FILTERS)) {
    const used = { units: 0, reads: 0, items: 0 };
    dynamodb.middlewareStack.add(
      (next) => async (args) => {
        const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: "TOTAL" } });
        const { ConsumedCapacity, ScannedCount, Responses } = result.output as {
          ConsumedCapacity?: Capacity | Capacity[];
          ScannedCount?: number;
          Responses?: Record<string, unknown[]>;
        };
        used.reads += 1;
        used.items += ScannedCount ?? Object.values(Responses ?? {}).flat().length;
        for (const each of [ConsumedCapacity ?? []].flat()) used.units += each.CapacityUnits ?? 0;
        return result;
      },
      { step: "initialize", name: "count" },
    );
    const { items } = await listDreams(owner, filter as never, PAGE);
    dynamodb.middlewareStack.remove("count");
    console.log(
      `  ${name.padEnd(12)} ${items.length} listed; ${used.items} items in ${used.reads} reads, ${used.units} read units`,
    );
  }
  await eraseIndex(owner);
}

/** What BatchWriteItem takes at once. */
const BATCH = 25;

/** Puts rows of dreams without events, and without conversations. */
async function putRows(owner: string, dreams: number): Promise<void> {
  const { dynamodb } = await import("#shared/platform/aws/dynamodb.ts");
  for (let first = 0; first < dreams; first += BATCH) {
    const puts: { PutRequest: { Item: Item } }[] = [];
    for (let n = first; n < Math.min(first + BATCH, dreams); n++)
      puts.push({ PutRequest: { Item: await rowOf(owner, n, dreams) } });
    const RequestItems = { [process.env.TABLE_NAME ?? ""]: puts };
    await dynamodb.send(new BatchWriteCommand({ RequestItems }));
  }
}

async function rowOf(owner: string, n: number, dreams: number): Promise<Item> {
  const { kind, status, tags } = listedDream(n, dreams);
  return { ...(await dreamRow(owner, n)), kind, status, tags, origins: {}, stored_bytes: {} };
}
