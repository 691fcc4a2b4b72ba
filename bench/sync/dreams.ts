import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { BatchWriteCommand, DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { NewDreamContent } from "@dreamcatcher/contracts/dream";
import { clientOf } from "../../local/emulator/aws.ts";
import type { RunningStage } from "../../local/stage/stage.ts";

/** DynamoDB's limit for one call. */
const ITEMS_PER_CALL = 25;
const AT_ONCE = 8;

/** The content of a dream as a talk of some ten messages leaves it: 1.5 KB as JSON. */
export const content = (n: number) => ({
  title: `Tide table for harbour ${n}`,
  description: "A page that shows high and low water for the coming week. ".repeat(10),
  summary: "A small web page reads the tide tables and shows them as a week. ".repeat(3),
  tags: ["sailing", "web", `harbour-${n % 100}`],
  todos: Array.from({ length: 6 }, (_, i) => ({
    id: `t-${i}`,
    text: `Ask harbour office ${i} for its tables`,
  })),
  features: Array.from({ length: 6 }, (_, i) => ({ id: `f-${i}`, text: `Show the tides of week ${i}` })),
});

export const dreamId = (n: number) => `d-${String(n).padStart(6, "0")}`;

/** Writes the rows of this many dreams of an owner, without events; `contentOf` gives that of the n-th. */
export async function writeDreams(
  stage: RunningStage,
  owner: string,
  count: number,
  contentOf: (n: number) => object = content,
): Promise<void> {
  const [{ newDream }, { newContent }, { storedDream }, { dreamIndexKeys, dreamKey }] = await Promise.all([
    import("#shared/dreams/dream.ts"),
    import("#shared/dreams/client-content.ts"),
    import("#shared/dreams/stored.ts"),
    import("#shared/platform/table/keys.ts"),
  ]);
  const dynamodb = DynamoDBDocumentClient.from(new DynamoDBClient(clientOf(stage.endpoint_url)), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const item = (n: number) => {
    const dream = newDream(owner, newContent(NewDreamContent.parse(contentOf(n))), dreamId(n));
    const keys = {
      ...dreamKey(owner, dream.id),
      ...dreamIndexKeys(owner, dream.brand, dream.updated, dream.id),
    };
    return { ...storedDream.write({ dream, origins: {}, stored_bytes: {} }), ...keys };
  };
  const parts = Array.from(
    { length: Math.ceil(count / ITEMS_PER_CALL) },
    (_, part) => part * ITEMS_PER_CALL,
  ).values();
  const write = async () => {
    for (const from of parts) {
      const numbers = Array.from({ length: Math.min(ITEMS_PER_CALL, count - from) }, (_, n) => from + n);
      const requests = numbers.map((n) => ({ PutRequest: { Item: item(n) } }));
      await dynamodb.send(new BatchWriteCommand({ RequestItems: { [stage.table_name]: requests } }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, write));
}
