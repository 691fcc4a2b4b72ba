import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { ZipFile } from "yazl";
import { chatgpt } from "./fixtures.ts";
import {
  api,
  importOf,
  newUser,
  queuesOf,
  sendTo,
  subscribe,
  upload,
  waitForImport,
} from "./harness/index.ts";

async function zipOf(files: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

test("an export is imported by concurrent workers; unreadable conversations are reported and stop no other", async () => {
  const user = await newUser();
  const as = api(user);
  const subscriber = await subscribe({ owner_id: user.id });
  const good = Array.from({ length: 60 }, (_, n) => chatgpt(`chat-${n}`, `Rain barrel ${n}`));
  const bad = [{ id: "odd", title: "Odd", messages: 7 }, "not a conversation", { title: "Unknown" }];
  const empty = [
    { id: "empty", title: "Empty", mapping: {} },
    { title: "No messages", messages: [] },
  ];
  const zip = await zipOf({
    "conversations.json": JSON.stringify([...good.slice(0, 30), ...bad, ...empty, ...good.slice(30)]),
    "user.json": "{}",
    "chat.html": "<html></html>",
  });
  const done = await importOf(as, zip, { brand: "bc-studio", tags: ["imported"] });
  expect(done).toMatchObject({
    status: "completed",
    source: "chatgpt",
    conversations_seen: 65,
    dreams_created: 60,
    dreams_updated: 0,
    unchanged: 0,
    empty: 2,
    failures_count: 3,
    failure: null,
  });
  expect(done.failures).toHaveLength(3);
  for (const { reason } of done.failures) expect(reason).toMatch(/\w+ \w+/);
  expect(done.failures.map(({ external_id }) => external_id)).toContain("odd");
  const dreams = as.dreams.list({ brand: "bc-studio", tag: "imported" });
  expect(await Array.fromAsync(dreams)).toHaveLength(60);

  const again = await importOf(as, zip);
  expect(again).toMatchObject({
    conversations_seen: 65,
    dreams_created: 0,
    dreams_updated: 0,
    unchanged: 60,
    empty: 2,
    failures_count: 3,
  });

  const events = await subscriber.collect(
    (all) => all.filter((e) => e["detail-type"] === "ImportCompleted").length >= 2,
  );
  const captured = events.filter((event) => event["detail-type"] === "ConversationCaptured");
  expect(new Set(captured.map(({ detail }) => detail.metadata.event_id)).size).toBe(60);
  const completed = events.filter((event) => event["detail-type"] === "ImportCompleted");
  expect(completed.map(({ detail }) => detail.data.import)).toEqual([
    expect.objectContaining({ dreams_created: 60, empty: 2, failures_count: 3 }),
    expect.objectContaining({ unchanged: 60, empty: 2, failures_count: 3 }),
  ]);
});

test("a conversation with half of a surrogate pair is imported", async () => {
  const as = api(await newUser());
  const conversation = chatgpt("half-\ude00", "Rain barrel \ud83d");
  conversation.mapping.n4.message?.content.parts.push("Thanks \ud83d");
  const unreadable = { title: `x${"😀".repeat(150)}`, messages: 7 };
  const done = await importOf(
    as,
    await zipOf({ "conversations.json": JSON.stringify([conversation, unreadable]) }),
  );
  expect(done).toMatchObject({ status: "completed", dreams_created: 1, failures_count: 1 });
  expect(done.failures[0]?.external_id).toBe(`x${"😀".repeat(99)}`);
  const items = await Array.fromAsync(as.dreams.list());
  expect(JSON.stringify(items)).not.toMatch(/\\ud[89a-f]/);
});

test("a file in which nobody says anything is completed", async () => {
  const as = api(await newUser());
  const empty = [
    { id: "empty", title: "Empty", mapping: {} },
    { messages: [{ role: "system", content: "Be kind." }] },
  ];
  const done = await importOf(as, Buffer.from(JSON.stringify(empty)));
  expect(done).toMatchObject({ status: "completed", conversations_seen: 2, empty: 2, failures_count: 0 });
});

test("records that are no conversations are counted by kind, and are neither seen nor failures", async () => {
  const as = api(await newUser());
  const rating = (n: number) => ({ id: `r${n}`, conversation_id: "chat-1", rating: "thumbs_up" });
  const zip = await zipOf({
    "conversations.json": JSON.stringify([chatgpt("chat-1")]),
    "message_feedback.json": JSON.stringify([1, 2, 3].map(rating)),
  });
  const done = await importOf(as, zip);
  expect(done).toMatchObject({
    status: "completed",
    conversations_seen: 1,
    dreams_created: 1,
    failures_count: 0,
  });
  expect(done.skipped).toEqual([{ kind: "ratings of answers", count: 3 }]);
});

test("parts that cannot be read are counted by kind on the conversation and the import, once each", async () => {
  const user = await newUser();
  const as = api(user);
  const withPictures = (title: string, ...kinds: string[]) => ({
    title,
    messages: [
      {
        role: "user",
        content: [{ type: "text", text: `Is this ${title}?` }, ...kinds.map((type) => ({ type }))],
      },
      { role: "assistant", content: "Yes." },
    ],
  });
  const bytes = Buffer.from(
    JSON.stringify([withPictures("a newt", "image", "image"), withPictures("an owl", "audio", "image")]),
  );
  const done = await importOf(as, bytes);
  const unread_parts = [
    { kind: "image", count: 3 },
    { kind: "audio", count: 1 },
  ];
  expect(done).toMatchObject({ dreams_created: 2, unread_parts, skipped: [] });
  const conversations = await Array.fromAsync(as.conversations.list());
  expect(conversations.map((conversation) => conversation.unread_parts)).toEqual(
    expect.arrayContaining([
      [{ kind: "image", count: 2 }],
      [
        { kind: "audio", count: 1 },
        { kind: "image", count: 1 },
      ],
    ]),
  );
  const { jobs } = await queuesOf("organize-chunk");
  await sendTo(jobs, { owner_id: user.id, import_id: done.id, chunk: 0 });
  expect(await importOf(as, bytes)).toMatchObject({ unchanged: 2, unread_parts });
  expect(await as.imports.get(done.id)).toEqual(done);
});

test("messages delivered again change neither dreams nor counts", async () => {
  const user = await newUser();
  const as = api(user);
  const bytes = Buffer.from(JSON.stringify(Array.from({ length: 30 }, (_, n) => chatgpt(`c${n}`))));
  const id = await upload(as, bytes, { filename: "conversations.json" });
  const done = await waitForImport(as, id);
  expect(done).toMatchObject({ conversations_seen: 30, dreams_created: 30 });
  const { jobs } = await queuesOf("organize-chunk");
  for (const chunk of [0, 1, 0]) await sendTo(jobs, { owner_id: user.id, import_id: id, chunk });
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  expect(await as.imports.get(id)).toEqual(done);
  expect(await Array.fromAsync(as.dreams.list({ limit: 100 }))).toHaveLength(30);
});

const conversations = JSON.stringify([chatgpt("a"), chatgpt("b")]);

test.each<[string, () => Promise<Buffer> | Buffer, RegExp]>([
  ["an empty list", () => Buffer.from("[]"), /no conversation/i],
  ["no JSON at all", () => Buffer.from("once upon a time"), /\w+ \w+/],
  ["bytes that are no text", () => Buffer.from([0x5b, 0x22, 0xff, 0xfe, 0x22, 0x5d]), /UTF-8/i],
  [
    "100 000 levels of nesting",
    () => Buffer.from(`[{"mapping":${"[".repeat(100_000)}${"]".repeat(100_000)}}]`),
    /nest|deep/i,
  ],
  [
    "a zip without conversations",
    () => zipOf({ "photo.txt": "hello" }),
    /no conversations: found photo\.txt/,
  ],
  [
    "a truncated zip",
    async () => (await zipOf({ "conversations.json": conversations })).subarray(0, 200),
    /zip/i,
  ],
  ["a zip that reaches outside", async () => evilZip(), /\.\.|path|outside/i],
  ["a zip bomb", () => zipOf({ "conversations.json": Buffer.alloc(300_000_000, "[") }), /\w+ \w+/],
])("an import of %s fails with the reason", async (_, bytes, reason) => {
  const as = api(await newUser());
  const done = await importOf(as, await bytes());
  const failure = done.failure ?? done.failures.map((failure) => failure.reason).join();
  expect(failure).toMatch(reason);
  expect(done.dreams_created).toBe(0);
});

async function evilZip(): Promise<Buffer> {
  const zip = await zipOf({ "XX/conversations.json": conversations });
  for (let at = zip.indexOf("XX/"); at >= 0; at = zip.indexOf("XX/")) zip.write("../", at);
  return zip;
}

test("conversations before the end of a truncated file are imported, and the truncation is reported", async () => {
  const as = api(await newUser());
  const done = await importOf(
    as,
    Buffer.from(`${JSON.stringify([chatgpt("a"), chatgpt("b")]).slice(0, -1)},{"id":"c","ti`),
  );
  expect(done).toMatchObject({ status: "completed", dreams_created: 2, failures_count: 1 });
});

test("an upload larger than its announced size is refused", async () => {
  const as = api(await newUser());
  const { status, headers, data } = await as.request("create-import", {
    body: { filename: "x.json", size: 10 },
  });
  expect([status, headers.get("location")]).toEqual([202, `/api/v1/imports/${data.import_id}`]);
  expect(data.upload.url).toContain("content-length");
  expect(await as.imports.get(data.import_id)).toMatchObject({
    status: "awaiting_upload",
  });
});

test("another person's import is not found", async () => {
  const [anna, eve] = [api(await newUser()), api(await newUser())];
  const started = await anna.imports.create({ filename: "x.json", size: 10 });
  await expect(eve.imports.get(started.import_id)).rejects.toMatchObject({ status: 404 });
});
