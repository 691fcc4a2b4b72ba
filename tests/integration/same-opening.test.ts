import { readFileSync } from "node:fs";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DeleteCommand, GetCommand, PutCommand, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Dream } from "@dreamcatcher/contracts/dream";
import { formerIdOf, placeOfTalk } from "@dreamcatcher/reading/conversation-id";
import { readConversation } from "@dreamcatcher/reading/read";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chunkKey, conversationKey, dreamKey, talkKey } from "#shared/platform/table/keys.ts";
import {
  type Api,
  api,
  aws,
  eventually,
  importOf,
  newUser,
  queuesOf,
  sendTo,
  stage,
} from "./harness/index.ts";

/** A conversation without an id, an address or a title. */
const conversationOf = (...contents: string[]) => ({
  messages: contents.map((content, n) => ({ role: n % 2 ? "assistant" : "user", content })),
});
const greeting = ["Hi", "Hello! What shall we build?"];
const kite = conversationOf(...greeting, "A kite.", "Two sticks and paper.");
const bench = conversationOf(...greeting, "A bench.", "Two planks and four legs.");

const capture = async (as: Api, conversation: object | string) =>
  await as.conversations.capture(conversation);

const exportOf = (conversations: readonly object[]) =>
  Buffer.from(conversations.map((conversation) => JSON.stringify(conversation)).join("\n"));

const dreamsOf = async (as: Api): Promise<Dream[]> => await Array.fromAsync(as.dreams.list({ limit: 100 }));

/** The messages of each stored conversation. */
async function storedMessages(as: Api): Promise<string[][]> {
  const items = await Array.fromAsync(as.conversations.list({ limit: 100 }));
  return Promise.all(
    items.map(async ({ id }) => {
      const { messages } = await as.conversations.get(id);
      return messages.map(({ content }) => content);
    }),
  );
}

test("conversations with one opening each have a dream, and importing them again changes nothing", async () => {
  const as = api(await newUser());
  const bytes = readFileSync(new URL("exports/same-opening.jsonl", import.meta.url));
  expect(await importOf(as, bytes)).toMatchObject({ dreams_created: 3, dreams_updated: 0 });
  const dreams = await dreamsOf(as);
  expect(dreams).toHaveLength(3);
  expect(await importOf(as, bytes)).toMatchObject({ dreams_created: 0, dreams_updated: 0, unchanged: 3 });
  expect(await dreamsOf(as)).toEqual(dreams);
  for (const line of bytes.toString().trim().split("\n"))
    expect(await capture(as, JSON.parse(line))).toMatchObject({ outcome: "unchanged" });
  expect((await storedMessages(as)).map(([, , wish]) => wish).sort()).toEqual([
    "A rain gauge for the balcony.",
    "A sundial for the school yard.",
    "A wind harp.",
  ]);
});

test("a chunk that was organized but not counted is counted correctly, with two states of one conversation in it", async () => {
  const user = await newUser();
  const as = api(user);
  const { id: import_id, ...done } = await importOf(as, exportOf([conversationOf(...greeting), kite, bench]));
  const counts = { dreams_created: 2, dreams_updated: 1, unchanged: 0 };
  expect(done).toMatchObject(counts);
  const dynamodb = new DynamoDBClient(aws);
  await dynamodb.send(
    new DeleteCommand({ TableName: stage.table_name, Key: chunkKey(user.id, import_id, 0) }),
  );
  const { jobs } = await queuesOf("organize-chunk");
  await sendTo(jobs, { owner_id: user.id, import_id, chunk: 0 });
  await eventually(async () =>
    expect(await as.imports.get(import_id)).toMatchObject({
      dreams_created: 2 * counts.dreams_created,
      dreams_updated: 2 * counts.dreams_updated,
      unchanged: 0,
    }),
  );
});

test("conversations that share an address stay separate, in JSON and in Markdown", async () => {
  const as = api(await newUser());
  const url = "https://chat.example.com/";
  const page = (wish: string) =>
    `---\nurl: ${url}\n---\n\n# Chat\n\n## You:\nHi\n\n## ChatGPT:\nHello!\n\n## You:\n${wish}\n`;
  const sent = [
    await capture(as, { ...kite, url, title: "Chat" }),
    await capture(as, { ...bench, url, title: "Chat" }),
    await capture(as, page("A drum.")),
    await capture(as, page("A flute.")),
  ];
  expect(new Set(sent.map(({ dream_id }) => dream_id)).size).toBe(4);
  expect(await capture(as, { ...kite, url })).toMatchObject({ outcome: "unchanged" });
  const grown = { url, messages: [...bench.messages, { role: "user", content: "Of oak." }] };
  expect(await capture(as, grown)).toMatchObject({ outcome: "updated", dream_id: sent[1]?.dream_id });
});

test("the same id from two tools means two conversations", async () => {
  const as = api(await newUser());
  const one = await capture(as, { ...kite, source: "chatgpt", external_id: "1" });
  const other = await capture(as, { ...bench, source: "claude", external_id: "1" });
  expect(other).toMatchObject({ outcome: "created" });
  expect(other.dream_id).not.toBe(one.dream_id);
});

describe("a state of a known conversation", () => {
  test("that is longer updates its dream; one that is not changes nothing, even with another title", async () => {
    const as = api(await newUser());
    const first = await capture(as, conversationOf(...greeting));
    const grown = await capture(as, { title: "Kite", ...kite });
    expect(grown).toMatchObject({ outcome: "updated", dream_id: first.dream_id });
    for (const title of [null, "Kite", "Something else"]) {
      expect(await capture(as, { title, ...kite })).toMatchObject({ outcome: "unchanged" });
      expect(await capture(as, { title, ...conversationOf("Hi") })).toMatchObject({
        outcome: "unchanged",
        dream: { revision: 2 },
      });
    }
  });

  test("of two continuations the first updates it, the second is a new conversation", async () => {
    const as = api(await newUser());
    const first = await capture(as, conversationOf(...greeting));
    expect(await capture(as, kite)).toMatchObject({ outcome: "updated", dream_id: first.dream_id });
    expect(await capture(as, bench)).toMatchObject({ outcome: "created" });
    for (const again of [conversationOf(...greeting), kite, bench])
      expect(await capture(as, again)).toMatchObject({ outcome: "unchanged" });
    expect(await dreamsOf(as)).toHaveLength(2);
  });

  test("that was stored before messages were compared is recognized and stays in its dream", async () => {
    const user = await newUser();
    const as = api(user);
    const dynamodb = new DynamoDBClient(aws);
    const TableName = stage.table_name;
    for (const conversation of [kite, { ...bench, url: "https://chat.example.com/c/1" }]) {
      const { conversation_id, dream_id } = await capture(as, conversation);
      const former = formerIdOf(readConversation(conversation));
      const key = conversationKey(user.id, conversation_id);
      const { Item } = await dynamodb.send(new GetCommand({ TableName, Key: key }));
      const Moved = { ...Item, ...conversationKey(user.id, former), id: former };
      await dynamodb.send(new PutCommand({ TableName, Item: Moved }));
      await dynamodb.send(new DeleteCommand({ TableName, Key: key }));
      const { opening, number } = placeOfTalk(conversation_id);
      await dynamodb.send(new DeleteCommand({ TableName, Key: talkKey(user.id, opening, number) }));
      await dynamodb.send(
        new UpdateCommand({
          TableName,
          Key: dreamKey(user.id, dream_id),
          UpdateExpression: "SET origins = :origins",
          ExpressionAttributeValues: { ":origins": { [former]: 0 } },
        }),
      );
      const known = { conversation_id: former, dream_id };
      expect(await capture(as, conversation)).toMatchObject({ outcome: "unchanged", ...known });
      const messages = [...conversation.messages, { role: "user", content: "Thanks!" }];
      const other = { ...conversation, messages: [...conversation.messages.slice(0, 3), messages[0]] };
      expect(await capture(as, other)).toMatchObject({ outcome: "created" });
      expect(await capture(as, { ...conversation, messages })).toMatchObject({
        outcome: "updated",
        ...known,
      });
    }
  });
});

describe("captured concurrently", () => {
  test("different conversations with one opening are all kept, and equal ones are one", async () => {
    const as = api(await newUser());
    const wishes = Array.from({ length: 5 }, (_, n) => conversationOf(...greeting, `Wish number ${n}.`));
    const results = await Promise.all([...wishes, ...wishes].map((wish) => capture(as, wish)));
    expect(new Set(results.map(({ dream_id }) => dream_id)).size).toBe(5);
    expect(results.filter(({ outcome }) => outcome === "created")).toHaveLength(5);
    expect((await storedMessages(as)).map((messages) => messages[2]).sort()).toEqual(
      wishes.map(({ messages }) => messages[2]?.content),
    );
  });

  test("continuations of one conversation are all kept: one continues it, the others are new", async () => {
    const as = api(await newUser());
    for (let round = 1; round <= 4; round++) {
      const beginning = [...greeting, `A boat, number ${round}.`];
      const { dream_id } = await capture(as, conversationOf(...beginning));
      const continuations = Array.from({ length: 6 }, (_, n) =>
        conversationOf(...beginning, `Wood number ${n}.`),
      );
      const results = await Promise.all(continuations.map((continuation) => capture(as, continuation)));
      expect(results.filter((result) => result.dream_id === dream_id)).toHaveLength(1);
      expect(new Set(results.map((result) => result.dream_id)).size).toBe(continuations.length);
    }
  });

  test("many in one import are all stored by ten concurrent workers", async () => {
    const as = api(await newUser());
    const wishes = Array.from({ length: 130 }, (_, n) => conversationOf(...greeting, `Wish number ${n}.`));
    const bytes = exportOf(wishes);
    expect(await importOf(as, bytes)).toMatchObject({ dreams_created: 130, failures_count: 0 });
    expect(await importOf(as, bytes)).toMatchObject({ unchanged: 130, failures_count: 0 });
  });
});

const message = fc.constantFrom("Hi", "Hello!", "A kite", "A kite.");
const conversations = fc.array(fc.array(message, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 60,
});

test("conversations in any order, concurrent and repeated, are kept once each in their longest state", async () => {
  await fc.assert(
    fc.asyncProperty(conversations, async (all) => {
      const as = api(await newUser());
      const bytes = exportOf([...all, ...all].map((contents) => conversationOf(...contents)));
      await importOf(as, bytes);
      const states = [...new Set(all.map((contents) => JSON.stringify(contents)))];
      const longest = states.filter((state) => {
        const beginning = `${state.slice(0, -1)},`;
        return !states.some((other) => other.startsWith(beginning));
      });
      expect((await storedMessages(as)).map((contents) => JSON.stringify(contents)).sort()).toEqual(
        longest.sort(),
      );
      const dreams = await dreamsOf(as);
      expect(dreams).toHaveLength(longest.length);
      expect(await importOf(as, bytes)).toMatchObject({ unchanged: all.length * 2 });
      expect(await dreamsOf(as)).toEqual(dreams);
    }),
    { numRuns: 4 },
  );
});

test("deleting a dream deletes the digests of its conversation", async () => {
  const user = await newUser();
  const as = api(user);
  const dynamodb = new DynamoDBClient(aws);
  const { conversation_id, dream_id } = await capture(as, kite);
  const { pk } = talkKey(user.id, placeOfTalk(conversation_id).opening, "");
  const storedDigests = async () => {
    const { Items } = await dynamodb.send(
      new QueryCommand({
        TableName: stage.table_name,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": pk },
      }),
    );
    return Items;
  };
  expect(await storedDigests()).toHaveLength(1);
  await as.dreams.delete(dream_id);
  const again = await capture(as, kite);
  expect(again.outcome).toBe("created");
  expect(await capture(as, kite)).toMatchObject({ outcome: "unchanged", dream_id: again.dream_id });
  await as.dreams.delete(again.dream_id);
  await eventually(async () => expect(await storedDigests()).toEqual([]));
});
