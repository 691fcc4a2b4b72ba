import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { PutObjectCommand } from "@aws-sdk/client-s3";
import { DynamoDBDocumentClient, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, expect, test } from "vitest";
import {
  olderConversations,
  olderTalk,
  olderTalks,
  olderText,
} from "#shared/conversations/older-rows.fixtures.ts";
import {
  olderDreams,
  olderEvent,
  olderFragmentBody,
  olderFragments,
} from "#shared/dreams/older-rows.fixtures.ts";
import { olderImplementations } from "#shared/implementations/older-rows.fixtures.ts";
import { olderFailures, olderImports } from "#shared/imports/older-rows.fixtures.ts";
import { olderProjects } from "#shared/pipelineos/older-rows.fixtures.ts";
import { conversationKey, dreamKey, type Item, type Key } from "#shared/platform/table/keys.ts";
import {
  type Api,
  api,
  aws,
  eventually,
  logOf,
  newUser,
  s3,
  stage,
  waitForImplementation,
} from "./harness/index.ts";

const dynamodb = DynamoDBDocumentClient.from(new DynamoDBClient(aws));
const put = (Item: Item) => dynamodb.send(new PutCommand({ TableName: stage.table_name, Item }));
const storedAt = async (Key: Key): Promise<Item | undefined> =>
  (await dynamodb.send(new GetCommand({ TableName: stage.table_name, Key }))).Item;
const stored = (owner: string, dream: string) => storedAt(dreamKey(owner, dream));
const putObject = (Key: string, Body: string) =>
  s3.send(new PutObjectCommand({ Bucket: stage.content_bucket_name, Key, Body }));

let owner: string;
let as: Api;
const idsOf = (rows: Readonly<Record<string, Item>>) => Object.values(rows).map(({ id }) => String(id));

beforeAll(async () => {
  const user = await newUser();
  owner = user.id;
  as = api(user);
  const body_key = `fragments/${owner}/d-first/01JGFJJZ000000000000000000/import.1.json`;
  const conversations = Object.values(olderConversations(owner));
  await Promise.all([
    ...[
      ...Object.values(olderDreams(owner)),
      ...Object.values(olderFragments(owner, body_key)),
      ...conversations,
      ...Object.values(olderImplementations(owner, "d-implementing")),
      ...Object.values(olderImports(owner)),
      olderTalks(owner).noted,
      olderFailures(owner),
      olderEvent(owner),
    ].map(put),
    putObject(body_key, JSON.stringify(olderFragmentBody)),
    putObject(olderText(owner).key, olderText(owner).text),
    ...conversations.map(({ transcript_key }) =>
      putObject(
        String(transcript_key),
        JSON.stringify([{ role: "user", content: "When is high tide?", created: null }]),
      ),
    ),
  ]);
});

test("lists include every row of earlier versions", async () => {
  const dreams = idsOf(olderDreams(owner)).sort();
  expect((await Array.fromAsync(as.dreams.list())).map(({ id }) => id).sort()).toEqual(dreams);
  expect(
    (await Array.fromAsync(as.dreams.listOfBrand("personal", { tag: "sea" }))).map(({ id }) => id).sort(),
  ).toEqual(dreams);
  expect((await Array.fromAsync(as.dreams.list({ kind: ["idea"] }))).map(({ id }) => id).sort()).toEqual(
    dreams,
  );
  expect(await Array.fromAsync(as.dreams.list({ kind: ["fix", "question"] }))).toEqual([]);
  expect((await Array.fromAsync(as.conversations.list())).map(({ id }) => id).sort()).toEqual(
    idsOf(olderConversations(owner)).sort(),
  );
  const implementations = await Array.fromAsync(as.dreams.implementations("d-implementing"));
  expect(implementations.map(({ id, verdict }) => [id, verdict])).toEqual([
    ["i-verdict", "verified"],
    ["i-progress", null],
    ["i-first", null],
  ]);
  const fragments = await Array.fromAsync(as.dreams.fragments("d-first"));
  expect(fragments.map(({ content, features }) => [content, features])).toEqual([
    ["High at noon.", ["shows the tides"]],
    ["Low at six.", ["shows the tides"]],
  ]);
  expect((await Array.fromAsync(as.dreams.events("d-first"))).map(({ type }) => type)).toEqual([
    "DreamCreated",
  ]);
});

test("each conversation, implementation and import of earlier versions is read", async () => {
  for (const id of idsOf(olderConversations(owner))) {
    const { messages } = await as.conversations.get(id);
    expect(messages).toHaveLength(1);
  }
  for (const id of idsOf(olderImplementations(owner, "d-implementing")))
    expect((await as.implementations.get(id)).status).toBe("completed");
  expect((await as.imports.get("m-first")).failures).toHaveLength(1);
  expect((await as.imports.get("m-tier")).status).toBe("organizing");
});

test("each dream of earlier versions is read, changed and deleted", async () => {
  for (const { id, title } of Object.values(olderDreams(owner))) {
    const dream = String(id);
    expect((await as.dreams.get(dream)).title).toBe(title);
    const { documents } = await as.dreams.get(dream);
    for (const { id, title, bytes } of documents) {
      const content = bytes === undefined ? null : olderText(owner).text;
      expect(await as.dreams.document(dream, id)).toMatchObject({ title, content });
    }
    const patched = await as.dreams.update(dream, { summary: "Read the tables." });
    expect(patched).toMatchObject({ title, documents, summary: "Read the tables.", revision: 2 });
    expect(await stored(owner, dream)).toMatchObject({ version: 3, summary: "Read the tables." });
    await as.dreams.delete(dream);
  }
  await eventually(async () => expect(await Array.fromAsync(as.dreams.list())).toEqual([]));
});

const { first = {} } = olderDreams("");
const rowOf = (id: string, besides: Item): Item => ({
  ...first,
  ...dreamKey(owner, id),
  gsi1pk: `OWNER#${owner}#DREAMS`,
  gsi2pk: `OWNER#${owner}#BRAND#personal`,
  id,
  owner_id: owner,
  ...besides,
});

const capture = async (...more: object[]) =>
  await as.conversations.capture({
    messages: [...olderTalk.messages, ...more],
  });

test("a conversation stored by earlier versions is recognized and continued", async () => {
  const { noted, written } = olderTalks(owner);
  const { conversation_id } = noted;
  const first = await capture();
  expect(first).toMatchObject({ outcome: "created", conversation_id });
  await put(written);
  expect(await capture()).toMatchObject({ outcome: "unchanged", conversation_id });
  const grown = await capture({ role: "user", content: "And low tide?" });
  expect(grown).toMatchObject({ outcome: "updated", conversation_id, dream_id: first.dream_id });
  await as.dreams.delete(first.dream_id);
});

test("a dream and a conversation from before there was evidence get it when it is captured again", async () => {
  const messages = [
    { role: "user", content: "I plan a jetty. What comes first?" },
    { role: "assistant", content: "- [ ] Measure the depth\n- [ ] Order the posts" },
    { role: "user", content: "Good, I will do both." },
  ];
  const body = { external_id: "jetty", title: "Jetty", messages };
  const { dream_id, conversation_id, dream } = await as.conversations.capture(body);
  const rows = await Promise.all([
    stored(owner, dream_id),
    storedAt(conversationKey(owner, conversation_id)),
  ]);
  const [dreamRow = {}, conversationRow = {}] = rows;
  await put({ ...asBefore(dreamRow), version: 2 });
  await put({ ...conversationRow, contribution: asBefore(conversationRow.contribution as Item), version: 3 });
  expect(await as.dreams.get(dream_id)).toMatchObject({
    ...{ kind: "idea", confidence: 0, outcome: null, decisions: [], suggestions: [], features: [] },
    ...{ organized_by: null, organizer_version: null, sources: [] },
  });
  const more = { role: "user", content: "The posts are here." };
  const grown = await as.conversations.capture({ ...body, messages: [...messages, more] });
  expect(grown).toMatchObject({ outcome: "updated", dream_id });
  const { kind, decisions, suggestions, features, organized_by, sources } = dream;
  expect(grown.dream).toMatchObject({ kind, decisions, suggestions, features, organized_by, sources });
  for (const { evidence } of grown.dream.todos) expect(evidence).toMatchObject({ conversation_id });
  await as.dreams.delete(dream_id);
});

/** The content of a dream as it was stored before it had a kind, decisions and evidence. */
function asBefore(row: Item): Item {
  const { kind, confidence, outcome, decisions, suggestions, features, ...others } = row;
  const { organized_by, organizer_version, sources, ...content } = others;
  const withoutEvidence = (items: unknown) => (items as Item[]).map(({ evidence, ...item }) => item);
  return {
    ...content,
    todos: withoutEvidence(content.todos),
    documents: withoutEvidence(content.documents),
  };
}

test.each(["p-1", "p-2"])(
  "an event of PipelineOS updates a project stored by earlier versions: %s",
  async (project_id) => {
    const dream_id = `d-told-${project_id}`;
    await put(rowOf(dream_id, {}));
    await Promise.all(Object.values(olderProjects(owner, dream_id)).map(put));
    const metadata = {
      event_id: `e-${project_id}`,
      owner_id: owner,
      dream_id,
      correlation_id: "c",
    };
    const detail = {
      metadata: { ...metadata, occurred_at: "2026-01-04T00:00:00.000Z" },
      data: { project_id, count: 3 },
    };
    await new EventBridgeClient(aws).send(
      new PutEventsCommand({
        Entries: [
          {
            EventBusName: stage.event_bus_name,
            Source: "pipelineos",
            DetailType: "AgentsAssigned",
            Detail: JSON.stringify(detail),
          },
        ],
      }),
    );
    await eventually(async () => {
      const projects = (await logOf(as, dream_id)).map(({ data }) => data.project);
      expect(projects).toContainEqual(
        expect.objectContaining({ project_id, tickets_created: 2, agents_assigned: 3, failure: "It leaks" }),
      );
    });
  },
);

test("changing a dream keeps fields of a later version, and a row in a later format is not overwritten", async () => {
  await put(rowOf("d-added", { colour: "blue" }));
  const patched = await as.dreams.update("d-added", { title: "Low tide" });
  expect(patched).not.toHaveProperty("colour");
  expect(await stored(owner, "d-added")).toMatchObject({ title: "Low tide", colour: "blue" });

  const later = rowOf("d-later", {
    version: 99,
    todos: [{ id: "t", text: "Row", done: false, due: "2026" }],
    documents: [{ id: "d-1", title: "tides.csv", folder: "harbour" }],
  });
  await put(later);
  const { todos, documents } = await as.dreams.get("d-later");
  expect(documents).toEqual([{ id: "d-1", title: "tides.csv" }]);
  expect(todos).toEqual([{ id: "t", text: "Row", done: false }]);
  await expect(as.dreams.update("d-later", { title: "Low tide" })).rejects.toMatchObject({ status: 500 });
  expect(await stored(owner, "d-later")).toEqual(later);
});

test("an unreadable row does not remove others from a list", async () => {
  await put(rowOf("d-broken", { title: { nothing: "of ours" } }));
  await put(rowOf("d-sound", {}));
  const ids = (await Array.fromAsync(as.dreams.list())).map(({ id }) => id);
  expect(ids).toContain("d-sound");
  expect(ids).not.toContain("d-broken");
  await expect(as.dreams.get("d-broken")).rejects.toMatchObject({ status: 500 });
});

test("a dream that exceeds a current bound is implemented", async () => {
  await put(rowOf("d-long", { title: "Tide table ".repeat(30) }));
  const { id } = await as.dreams.implement("d-long", { verify: false });
  expect((await waitForImplementation(as, id)).status).toBe("completed");
});
