import type { CaptureResult } from "@dreamcatcher/contracts/conversation";
import type { Dream } from "@dreamcatcher/contracts/dream";
import { expect, test } from "vitest";
import { chatgpt, claude, plain, specstory } from "./fixtures.ts";
import { api, eventually, expectOk, newUser } from "./harness/index.ts";

const CAPTURE = "/api/v1/conversations/capture";
const person = async () => api(await newUser());

test("a conversation of each format makes a dream without what was not said", async () => {
  const as = await person();
  const markdown = { "content-type": "text/markdown" };
  const captured = [
    await as.post<CaptureResult>(CAPTURE, chatgpt("chat-1")),
    await as.post<CaptureResult>(CAPTURE, claude("claude-1")),
    await as.post<CaptureResult>(CAPTURE, plain("a garden bench")),
    await as.post<CaptureResult>(CAPTURE, specstory, markdown),
    await as.post<CaptureResult>(CAPTURE, {
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
    const said = JSON.stringify(expectOk(await as.get(`/api/v1/conversations/${body.conversation_id}`)));
    expect(said).not.toMatch(/windmill|secret thoughts/);
    expect(said).toMatch(/"messages":\[\{"role":"user"/);
  }
  const list = expectOk(await as.get<{ items: { source: string }[] }>("/api/v1/conversations"));
  expect(list.items.map(({ source }) => source).sort()).toEqual([
    "chatgpt",
    "claude",
    "generic",
    "generic",
    "specstory",
  ]);
});

test("the same content again changes nothing", async () => {
  const as = await person();
  const first = expectOk(await as.post<CaptureResult>(CAPTURE, plain("a boat")));
  const again = await as.post<CaptureResult>(CAPTURE, plain("a boat"));
  expect(again.status).toBe(200);
  expect(again.body).toEqual({ ...first, outcome: "unchanged" });
  const log = expectOk(await as.get<{ items: unknown[] }>(`/api/v1/dreams/${first.dream_id}/events`));
  expect(log.items).toHaveLength(1);
});

test("a conversation that grew updates its dream under what a person edited", async () => {
  const as = await person();
  const first = expectOk(await as.post<CaptureResult>(CAPTURE, plain("a wall")));
  const path = `/api/v1/dreams/${first.dream_id}`;
  const [draw, buy] = first.dream.todos;
  expect([draw?.text, buy?.text]).toEqual(["Draw the plan of a wall", "Buy the wood"]);
  expectOk(await as.patch(path, { title: "My own wall" }));
  expectOk(await as.put(`${path}/todos`, [{ ...draw, done: true }, { text: "Call the neighbour" }]));

  const grown = expectOk(await as.post<CaptureResult>(CAPTURE, plain("a wall", 3)));
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
  const conversation = expectOk(
    await as.get<{ messages: unknown[]; message_count: number }>(
      `/api/v1/conversations/${first.conversation_id}`,
    ),
  );
  expect(conversation).toMatchObject({ message_count: 6 });
  expect(conversation.messages).toHaveLength(6);
});

test("a conversation joins the dream named, and only one that is there", async () => {
  const as = await person();
  const dream = expectOk(await as.post<Dream>("/api/v1/dreams", { title: "House", summary: "Mine." }));
  const joined = expectOk(
    await as.post<CaptureResult>(CAPTURE, { ...plain("a cellar"), dream_id: dream.id }),
  );
  expect(joined).toMatchObject({
    outcome: "updated",
    dream_id: dream.id,
    dream: { title: "House", summary: "Mine.", revision: 2 },
  });
  expect(joined.dream.todos.map(({ text }) => text)).toContain("Buy the wood");
  const grown = expectOk(await as.post<CaptureResult>(CAPTURE, plain("a cellar", 2)));
  expect(grown.dream).toMatchObject({ title: "House", summary: "Mine.", revision: 3 });
  expect((await as.post(CAPTURE, { ...plain("an attic"), dream_id: "nowhere" })).status).toBe(404);
  const other = expectOk(await as.post<Dream>("/api/v1/dreams", { title: "Other" }));
  expect((await as.post(CAPTURE, { ...plain("a cellar", 3), dream_id: other.id })).status).toBe(409);
});

test("captures of one conversation at the same time make one dream", async () => {
  const as = await person();
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => as.post<CaptureResult>(CAPTURE, plain("a tower", 2))),
  );
  expect(new Set(answers.map(({ body }) => body.dream_id)).size).toBe(1);
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(answers.filter(({ body }) => body.outcome === "unchanged")).toHaveLength(4);
});

test("deleting a dream takes its conversations along; captured again it is a new dream", async () => {
  const as = await person();
  const first = expectOk(await as.post<CaptureResult>(CAPTURE, plain("a bridge")));
  expect((await as.delete(`/api/v1/dreams/${first.dream_id}`)).status).toBe(204);
  expect((await as.get(`/api/v1/conversations/${first.conversation_id}`)).status).toBe(404);
  const again = expectOk(await as.post<CaptureResult>(CAPTURE, plain("a bridge")));
  expect(again.outcome).toBe("created");
  expect(again.dream_id).not.toBe(first.dream_id);
  await eventually(async () => expect((await as.get(`/api/v1/dreams/${first.dream_id}`)).status).toBe(404));
  expect(
    expectOk(await as.get<{ items: unknown[] }>(`/api/v1/dreams/${again.dream_id}/fragments`)).items.length,
  ).toBeGreaterThan(0);
});

test("a long conversation is read page by page", async () => {
  const as = await person();
  const messages = Array.from({ length: 40 }, (_, n) => ({
    role: n % 2 ? "assistant" : "user",
    content: `${n} ${"word ".repeat(18_000)}`,
  }));
  const { conversation_id } = expectOk(
    await as.post<CaptureResult>(CAPTURE, { title: "Long talk", messages }),
  );
  const path = `/api/v1/conversations/${conversation_id}`;
  type Read = { messages: { content: string }[]; next_cursor: string | null };
  const read: string[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page: Read = expectOk(
      await as.get<Read>(`${path}?limit=15${cursor && `&cursor=${encodeURIComponent(cursor)}`}`),
    );
    read.push(...page.messages.map(({ content }) => content.split(" ")[0] ?? ""));
    cursor = page.next_cursor;
  }
  expect(read).toEqual(messages.map((_, n) => String(n)));
});
