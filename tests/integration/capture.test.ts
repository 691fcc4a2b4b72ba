import type { CaptureResult, Dream, Problem } from "@dreamcatcher/client";
import { expect, test } from "vitest";
import { boats, chatgpt, claude, plain, specstory } from "./fixtures.ts";
import { api, eventually, newUser, refusalOf } from "./harness/index.ts";

const CAPTURE = "/api/v1/conversations/capture";
const person = async () => api(await newUser());

test("a conversation of each format becomes a dream without hidden content", async () => {
  const as = await person();
  const markdown = { "content-type": "text/markdown" };
  const captured = [
    await as.send<CaptureResult>("POST", CAPTURE, chatgpt("chat-1")),
    await as.send<CaptureResult>("POST", CAPTURE, claude("claude-1")),
    await as.send<CaptureResult>("POST", CAPTURE, plain("a garden bench")),
    await as.send<CaptureResult>("POST", CAPTURE, specstory, markdown),
    await as.send<CaptureResult>("POST", CAPTURE, {
      conversation: plain("a kite"),
      brand: "bc-studio",
      tags: ["wind"],
    }),
  ];
  expect(captured.map(({ status, body }) => [status, body.outcome])).toEqual(
    captured.map(() => [201, "created"]),
  );
  expect(captured[4]?.body.dream).toMatchObject({
    brand: "bc-studio",
    tags: expect.arrayContaining(["wind"]),
  });
  const [pump] = captured.map(({ body }) => body.dream);
  expect(pump?.todos.map(({ text }) => text)).toEqual(expect.arrayContaining(["Order a 12 V pump"]));
  for (const { body } of captured) {
    const stored = JSON.stringify(await as.conversations.get(body.conversation_id));
    expect(stored).not.toMatch(/windmill|secret thoughts/);
    expect(stored).toMatch(/"messages":\[\{"role":"user"/);
  }
  const list = await Array.fromAsync(as.conversations.list());
  expect(list.map(({ source }) => source).sort()).toEqual([
    "chatgpt",
    "claude",
    "generic",
    "generic",
    "specstory",
  ]);
});

test("a conversation is captured as a list, and as text of each media type", async () => {
  const as = await person();
  const { messages } = plain("a sundial");
  const lists = [messages, [plain("a rain gauge")]];
  for (const list of lists)
    expect((await as.send<CaptureResult>("POST", CAPTURE, list)).body.outcome).toBe("created");
  const types = ["text/plain", "text/html", "text/csv", "application/x-ndjson", "application/jsonl"];
  for (const [n, type] of types.entries()) {
    const text = specstory.replaceAll("00000001", `0000000${n + 2}`);
    const { status, body } = await as.send<CaptureResult>("POST", `${CAPTURE}?brand=bc-studio`, text, {
      "content-type": type,
    });
    expect([type, status, body.dream?.brand]).toEqual([type, 201, "bc-studio"]);
  }
  const refused = await refusalOf(as.conversations.capture([plain("a dam"), plain("a weir")]));
  expect([refused.status, refused.errors?.[0]?.message]).toEqual([
    422,
    expect.stringContaining("as an import"),
  ]);
  const odd = await as.send<Problem>("POST", CAPTURE, { dream_id: 7, messages });
  expect([odd.status, odd.body.errors?.map(({ path }) => path)]).toEqual([422, ["dream_id"]]);
});

test("capturing the same content again changes nothing", async () => {
  const as = await person();
  const first = await as.conversations.capture(plain("a boat"));
  const again = await as.request("capture-conversation", { body: plain("a boat") });
  expect(again.status).toBe(200);
  expect(again.data).toEqual({ ...first, outcome: "unchanged" });
  expect(await Array.fromAsync(as.dreams.events(first.dream_id))).toHaveLength(1);
});

test("a longer state of a conversation updates its dream and keeps what a person edited", async () => {
  const as = await person();
  const first = await as.conversations.capture(plain("a wall"));
  const [draw, buy] = first.dream.todos;
  expect([draw?.text, buy?.text]).toEqual(["Draw the plan of a wall", "Buy the wood"]);
  if (!draw) return expect.fail("there is no todo");
  await as.dreams.update(first.dream_id, { title: "My own wall" });
  await as.dreams.replaceTodos(first.dream_id, [{ ...draw, done: true }, { text: "Call the neighbour" }]);

  const grown = await as.conversations.capture(plain("a wall", 3));
  expect(grown).toMatchObject({
    outcome: "updated",
    dream_id: first.dream_id,
    conversation_id: first.conversation_id,
  });
  expect(grown.dream.title).toBe("My own wall");
  const todos = grown.dream.todos.map(({ text, done }) => [text, done]);
  expect(todos.slice(0, 2)).toEqual([
    ["Draw the plan of a wall", true],
    ["Call the neighbour", false],
  ]);
  expect(todos.map(([text]) => text)).not.toContain("Buy the wood");
  expect(todos.map(([text]) => text)).toContain("Sand board number 0");
  const conversation = await as.conversations.get(first.conversation_id);
  expect(conversation).toMatchObject({ message_count: 6 });
  expect(conversation.messages).toHaveLength(6);
});

/** The items that conversations bring, of all lists. */
const itemsOf = ({ todos, decisions, suggestions, features }: Dream) => [
  ...todos,
  ...decisions,
  ...suggestions,
  ...features,
];

test("what a conversation brings has evidence, which leads to its words", async () => {
  const as = await person();
  const { dream, conversation_id } = await as.conversations.capture(plain("a mill", 2));
  const { messages } = await as.conversations.get(conversation_id);
  expect(dream).toMatchObject({ organized_by: "built-in", organizer_version: expect.any(Number) });
  expect(itemsOf(dream).length).toBeGreaterThan(0);
  for (const { evidence } of itemsOf(dream)) {
    expect(evidence).toMatchObject({ conversation_id });
    expect(messages[evidence?.message ?? -1]?.content).toContain(evidence?.quote);
  }
});

test("a talk becomes a dream of its kind, whose evidence is found page by page", async () => {
  const as = await person();
  const messages = [...boats.messages, { role: "assistant", content: "Understood." }];
  const { dream, conversation_id } = await as.conversations.capture({ ...boats, messages });
  expect(dream).toMatchObject({ kind: "idea", organized_by: "built-in" });
  expect(dream.todos.map(({ text }) => text)).toContain("Add a map");
  expect(dream.todos.map(({ text }) => text)).not.toContain("Ask the keeper for the keys");
  expect(dream.suggestions.map(({ text }) => text)).toContain("Ask the keeper for the keys");
  expect(dream.features.map(({ text }) => text)).toContain("work offline");
  expect(dream.decisions).toMatchObject([{ text: "web app" }, { text: "No chat", reason: "they can phone" }]);
  const read = await Array.fromAsync(as.conversations.messages(conversation_id, { limit: 2 }));
  for (const { evidence } of itemsOf(dream))
    expect(read[evidence?.message ?? -1]?.content).toContain(evidence?.quote);
});

test("organizing again keeps what a person edited, added and removed in every list", async () => {
  const as = await person();
  const { dream_id, dream } = await as.conversations.capture(plain("a fence"));
  const mine = { text: "Only with a gate" };
  const edited = <Item extends { text: string }>([first, ...others]: Item[]) => [
    ...(first ? [{ ...first, text: `${first.text}, my way` }] : []),
    ...others,
    mine,
  ];
  await as.dreams.replaceTodos(dream_id, edited(dream.todos));
  const patched = await as.dreams.update(dream_id, {
    kind: "writing",
    outcome: { text: "The fence stands." },
    decisions: edited(dream.decisions),
    suggestions: edited(dream.suggestions),
    features: edited(dream.features),
  });
  for (const { text, evidence } of itemsOf(patched)) expect(evidence === undefined).toBe(text === mine.text);

  const grown = await as.conversations.capture(plain("a fence", 3));
  expect(grown).toMatchObject({ outcome: "updated", dream: { kind: "writing", confidence: 1 } });
  expect(grown.dream.outcome).toEqual({ text: "The fence stands." });
  const isMine = ({ text }: { text: string }) => text.endsWith("my way") || text === mine.text;
  expect(itemsOf(grown.dream).filter(isMine)).toEqual(itemsOf(patched).filter(isMine));
  const texts = itemsOf(grown.dream).map(({ text }) => text);
  expect(texts).not.toContain(itemsOf(dream)[0]?.text);
});

test("a conversation that joins a dream brings lists, and neither kind nor outcome", async () => {
  const as = await person();
  const made = await as.dreams.create({ title: "Yard", kind: "fix", outcome: { text: "It is swept." } });
  const { dream, conversation_id } = await as.conversations.capture(plain("a shelter"), {
    dream_id: made.id,
  });
  expect(dream).toMatchObject({ kind: "fix", confidence: 1, outcome: { text: "It is swept." } });
  expect(dream.organized_by).toBe("built-in");
  const rack = { ...plain("a bike rack"), source: "claude" };
  const second = await as.conversations.capture(rack, { dream_id: made.id });
  const talks = new Set(itemsOf(second.dream).map(({ evidence }) => evidence?.conversation_id));
  expect(talks).toEqual(new Set([conversation_id, second.conversation_id]));
  expect([dream.sources, second.dream.sources]).toEqual([["generic"], ["claude", "generic"]]);
});

test("a conversation joins the named dream, if it exists", async () => {
  const as = await person();
  const dream = await as.dreams.create({ title: "House", summary: "Mine." });
  const joined = await as.conversations.capture(plain("a cellar"), { dream_id: dream.id });
  expect(joined).toMatchObject({
    outcome: "updated",
    dream_id: dream.id,
    dream: { title: "House", summary: "Mine.", revision: 2 },
  });
  expect(joined.dream.todos.map(({ text }) => text)).toContain("Buy the wood");
  const grown = await as.conversations.capture(plain("a cellar", 2));
  expect(grown.dream).toMatchObject({ title: "House", summary: "Mine.", revision: 3 });
  await expect(as.conversations.capture(plain("an attic"), { dream_id: "nowhere" })).rejects.toMatchObject({
    status: 404,
  });
  const other = await as.dreams.create({ title: "Other" });
  await expect(as.conversations.capture(plain("a cellar", 3), { dream_id: other.id })).rejects.toMatchObject({
    status: 409,
  });
});

test("concurrent captures of one conversation create one dream", async () => {
  const as = await person();
  const results = await Promise.all(
    Array.from({ length: 5 }, () => as.conversations.capture(plain("a tower", 2))),
  );
  expect(new Set(results.map(({ dream_id }) => dream_id)).size).toBe(1);
  expect(results.filter(({ outcome }) => outcome === "created")).toHaveLength(1);
  expect(results.filter(({ outcome }) => outcome === "unchanged")).toHaveLength(4);
});

test("deleting a dream deletes its conversations; captured again, they become a new dream", async () => {
  const as = await person();
  const first = await as.conversations.capture(plain("a bridge"));
  await as.dreams.delete(first.dream_id);
  await expect(as.conversations.get(first.conversation_id)).rejects.toMatchObject({ status: 404 });
  const again = await as.conversations.capture(plain("a bridge"));
  expect(again.outcome).toBe("created");
  expect(again.dream_id).not.toBe(first.dream_id);
  await eventually(
    async () => await expect(as.dreams.get(first.dream_id)).rejects.toMatchObject({ status: 404 }),
  );
  expect((await Array.fromAsync(as.dreams.fragments(again.dream_id))).length).toBeGreaterThan(0);
});

test("a long conversation is read page by page", async () => {
  const as = await person();
  const messages = Array.from({ length: 40 }, (_, n) => ({
    role: n % 2 ? "assistant" : "user",
    content: `${n} ${"word ".repeat(18_000)}`,
  }));
  const { conversation_id } = await as.conversations.capture({ title: "Long talk", messages });
  const read = await Array.fromAsync(as.conversations.messages(conversation_id, { limit: 15 }));
  expect(read.map(({ content }) => content.split(" ")[0])).toEqual(messages.map((_, n) => String(n)));
});
