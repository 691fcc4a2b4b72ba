import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { expect, test } from "vitest";
import { countedTagsKey, dreamKey, type Key, tagCountKey } from "#shared/platform/table/keys.ts";
import {
  type Api,
  api,
  aws,
  changeFunction,
  eventually,
  faultsLayer,
  importOf,
  invoke,
  newUser,
  stage,
  type User,
} from "./harness/index.ts";

const dynamodb = DynamoDBDocumentClient.from(new DynamoDBClient(aws));
const TableName = stage.table_name;

interface Person {
  user: User;
  as: Api;
}

async function person(): Promise<Person> {
  const user = await newUser();
  return { user, as: api(user) };
}

/** A talk about a thing in this spelling; each `about` is another talk. */
const talk = (thing: string, about: string, turns = 1) => ({
  messages: [
    { role: "user", content: `I want a ${thing} for ${about}. The ${thing} must work offline.` },
    { role: "assistant", content: `A ${thing} needs a basket and a checkout.` },
    ...Array.from({ length: turns - 1 }, () => [
      { role: "user", content: `Should the ${thing} have a cellar?` },
      { role: "assistant", content: "A cellar is fine." },
    ]).flat(),
  ],
});

/** How many dreams of a person have each tag, by its spelling; `""` stands for any. */
async function countsOf({ user }: Person): Promise<Record<string, number>> {
  const { Items = [] } = await dynamodb.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": tagCountKey(user.id, "").pk },
      ConsistentRead: true,
    }),
  );
  return Object.fromEntries(Items.map(({ tag, dreams }) => [tag, dreams]));
}

const itemAt = async (key: Key) =>
  (await dynamodb.send(new GetCommand({ TableName, Key: key, ConsistentRead: true }))).Item;

/** Waits until so many dreams of a person are counted. */
const counted = (owner: Person, dreams: number) =>
  eventually(async () => expect((await countsOf(owner))[""]).toBe(dreams));

test("the same thing has the same tag in each dream, however the talks spell it", async () => {
  const owner = await person();
  const first = await owner.as.conversations.capture(talk("web shop", "honey"));
  expect(first.dream.tags).toContain("web shop");
  await counted(owner, 1);
  const second = await owner.as.conversations.capture(talk("webshop", "candles"));
  expect(second.dream.tags).toContain("web shop");
  expect(second.dream.tags).not.toContain("webshop");
  await counted(owner, 2);
  expect(await countsOf(owner)).toMatchObject({ "web shop": 2, honey: 1 });

  const stranger = await person();
  const theirs = await stranger.as.conversations.capture(talk("webshop", "candles"));
  expect(theirs.dream.tags).toContain("webshop");
});

test("what a person calls a thing is its tag in what they import afterwards", async () => {
  const owner = await person();
  const { dream } = await owner.as.conversations.capture(talk("webshop", "honey"));
  await owner.as.dreams.update(dream.id, { tags: ["Web Shop", "Bees"] });
  await eventually(async () => expect(await countsOf(owner)).toEqual({ "": 1, webshop: 1, Bees: 1 }));
  await owner.as.dreams.delete(dream.id);
  await owner.as.dreams.create({ title: "Honey", tags: ["Web Shop"] });
  await eventually(async () => expect(await countsOf(owner)).toEqual({ "": 1, "Web Shop": 1 }));

  const talks = ["candles", "bread"].map((about) => ({ id: about, ...talk("webshop", about) }));
  const imported = await importOf(owner.as, Buffer.from(JSON.stringify(talks)));
  expect(imported).toMatchObject({ status: "completed", dreams_created: 2 });
  expect(await Array.fromAsync(owner.as.dreams.list({ tag: "Web Shop" }))).toHaveLength(3);
  const given = await owner.as.conversations.capture(talk("webshop", "soap"), { tags: ["WEBSHOP"] });
  expect(given.dream.tags).toContain("WEBSHOP");
  expect(given.dream.tags).not.toContain("Web Shop");
});

test("counts follow every change of a dream, to its deletion", async () => {
  const owner = await person();
  const talks = ["honey", "candles", "soap", "bread"].map((about) => talk("webshop", about));
  const captured = await Promise.all(talks.map((each) => owner.as.conversations.capture(each)));
  await counted(owner, 4);
  expect(await countsOf(owner)).toMatchObject({ webshop: 4, honey: 1, bread: 1 });
  const [first, second, ...others] = captured.map(({ dream_id }) => dream_id);
  if (!first || !second) return expect.fail("there are no dreams");

  await owner.as.dreams.update(first, { tags: ["sealing wax"] });
  await owner.as.dreams.update(second, { summary: "Lights." });
  await eventually(async () => expect(await countsOf(owner)).toMatchObject({ webshop: 3, "sealing wax": 1 }));
  await Promise.all([first, second].map((id) => owner.as.dreams.delete(id)));
  await counted(owner, 2);
  const counts = await countsOf(owner);
  expect(counts).toMatchObject({ webshop: 2 });
  expect(Object.keys(counts)).not.toContain("sealing wax");
  await Promise.all(others.map((id) => owner.as.dreams.delete(id)));
  await eventually(async () => expect(await countsOf(owner)).toEqual({}));
  expect(await itemAt(countedTagsKey(owner.user.id, first))).toBeUndefined();
});

test("a record of the stream that is delivered again changes nothing", async () => {
  const owner = await person();
  const { dream_id } = await owner.as.conversations.capture(talk("webshop", "honey"));
  await counted(owner, 1);
  const key = dreamKey(owner.user.id, dream_id);
  const before = await itemAt(key);
  await owner.as.dreams.update(dream_id, { tags: ["bees"] });
  await eventually(async () => expect(await countsOf(owner)).toEqual({ "": 1, bees: 1 }));
  const after = await itemAt(key);
  const deliver = (eventName: string, NewImage?: object) =>
    invoke("count-tags", {
      Records: [
        {
          eventName,
          dynamodb: {
            SequenceNumber: "1",
            Keys: marshall(key),
            ...(NewImage && { NewImage: marshall(NewImage) }),
          },
        },
      ],
    });
  for (const [name, image] of [
    ["INSERT", before],
    ["MODIFY", after],
    ["MODIFY", after],
  ] as const) {
    expect(await deliver(name, image)).toEqual({ batchItemFailures: [] });
    expect(await countsOf(owner)).toEqual({ "": 1, bees: 1 });
  }
  await owner.as.dreams.delete(dream_id);
  await eventually(async () => expect(await countsOf(owner)).toEqual({}));
  expect(await deliver("REMOVE")).toEqual({ batchItemFailures: [] });
  expect(await countsOf(owner)).toEqual({});
});

test("a longer state of a conversation keeps its tags, which are counted once", async () => {
  const owner = await person();
  const first = await owner.as.conversations.capture(talk("webshop", "honey"));
  await counted(owner, 1);
  const grown = await owner.as.conversations.capture(talk("webshop", "honey", 3));
  expect(grown.outcome).toBe("updated");
  expect(grown.dream.tags).toEqual(expect.arrayContaining(["webshop", "honey", "cellar"]));
  expect(first.dream.tags).not.toContain("cellar");
  await eventually(async () => expect(await countsOf(owner)).toMatchObject({ "": 1, webshop: 1, cellar: 1 }));
});

test("while nothing can be written changes wait, and all are counted afterwards", async () => {
  const owner = await person();
  const restore = await changeFunction("count-tags", {
    environment: {
      NODE_OPTIONS: "--require faults",
      FAULTS: JSON.stringify({ "DynamoDB_20120810.TransactWriteItems": 1 }),
    },
    layers: [await faultsLayer()],
  });
  const { dream_id } = await owner.as.conversations.capture(talk("webshop", "honey"));
  await owner.as.conversations.capture(talk("webshop", "candles"));
  await owner.as.dreams.update(dream_id, { tags: ["bees"] });
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  expect(await countsOf(owner)).toEqual({});
  await restore();
  await eventually(async () => expect(await countsOf(owner)).toMatchObject({ "": 2, webshop: 1, bees: 1 }));
});
