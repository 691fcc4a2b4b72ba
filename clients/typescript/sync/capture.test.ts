import { readConversation } from "@dreamcatcher/reading/read";
import { beforeEach, expect, test } from "vitest";
import { ApiError } from "../errors.ts";
import type { CaptureResult, StageBrand } from "../generated/types.ts";
import { CapturingService } from "./capturing.fixtures.ts";
import { exchange } from "./exchange.ts";
import { SyncManager } from "./manager.ts";
import { contentOf } from "./rules/content.ts";
import { offline } from "./service.fixtures.ts";
import { memoryStore } from "./store/memory.ts";
import type { LocalStore } from "./store/store.ts";

const conversation = (answers: readonly string[] = [], id = "c-1") => ({
  title: "Rain barrel",
  id,
  messages: [
    { role: "user", content: "I want to build a rain barrel. TODO: buy a tap." },
    ...answers.map((content) => ({ role: "assistant", content })),
  ],
});

const PROGRAM = `def liters(height, radius):
    return 3.14159 * radius ** 2 * height / 1000

print(liters(90, 30))
`;

let service: CapturingService;
let store: LocalStore;
let sync: SyncManager;
beforeEach(() => {
  service = new CapturingService();
  store = memoryStore();
  sync = new SyncManager({ store });
});

const list = async () => (await sync.dreams.list()).dreams;

test("without the service a conversation becomes a dream with evidence", async () => {
  const dream = await sync.capture(conversation());
  expect(dream).toMatchObject({ title: "Rain barrel", owner_id: "" });
  expect(dream.todos.map(({ text, evidence }) => [text, evidence?.quote])).toContainEqual([
    "Buy a tap",
    expect.stringContaining("buy a tap"),
  ]);
  await expect(sync.capture("nothing that is one")).rejects.toMatchObject({ name: "UnreadableConversation" });
  expect(await list()).toHaveLength(1);
});

test("the conversation of a dream is here as it came, until the service has it", async () => {
  const { id } = await sync.capture(conversation());
  expect(await sync.dreams.conversation(id)).toEqual(conversation());
  await sync.signIn(service.account());
  await sync.sync();
  expect(await sync.dreams.conversation(id)).toBeUndefined();
});

test("whoever stops waiting for the service has the dream, and the service has it later", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  await sync.signIn(service.account({ before: () => promise }));
  const dream = await sync.capture(conversation(), { signal: AbortSignal.timeout(20) });
  expect(dream).toMatchObject({ title: "Rain barrel", owner_id: "" });
  resolve();
  await sync.sync();
  expect(sync.state.unsynced).toBe(0);
});

test("a longer state of a conversation updates its dream, but not what its person edited", async () => {
  const { id } = await sync.capture(conversation());
  await sync.dreams.edit(id, { title: "My barrel" });
  const again = await sync.capture(conversation(["Next steps:\n\n- [ ] Measure the roof"]));
  expect([again.id, again.title]).toEqual([id, "My barrel"]);
  expect([...again.todos, ...again.suggestions].map(({ text }) => text)).toContain("Measure the roof");
  expect(await list()).toHaveLength(1);
});

test("a conversation that grows while the service is away stays one dream, and reaches it in the end", async () => {
  await sync.signIn(service.account());
  const { id } = await sync.capture(conversation(["Two."]));
  await sync.sync();
  expect(await list()).toHaveLength(1);
  let isAway = true;
  const before = () => {
    if (isAway) throw offline();
  };
  await sync.signIn(service.account({ before }));
  for (const answers of [["Two.", "Three."], ["Two."], ["Two.", "Three.", "Four."]])
    expect((await sync.capture(conversation(answers))).id).toBe("s-0");
  expect((await list()).map((dream) => dream.id)).toEqual(["s-0"]);
  expect(sync.state).toMatchObject({ unsynced: 1, status: "offline" });
  await sync.dreams.edit(id, { title: "My barrel" });
  isAway = false;
  await sync.sync();
  expect(service.lengths).toEqual([2, 4]);
  expect((await list()).map((dream) => [dream.id, dream.title])).toEqual([["s-0", "My barrel"]]);
  expect(service.dreams.get("s-0")?.title).toBe("My barrel");
  expect(sync.state).toMatchObject({ unsynced: 0, conflicts: 0, refused: 0 });
});

test("signing in has the service capture it once, with the edits on top, although responses are lost", async () => {
  const { id, todos } = await sync.capture(conversation(), { tags: ["garden"] });
  await sync.dreams.edit(id, { title: "My barrel", todos: todos.map((todo) => ({ ...todo, done: true })) });
  let losses = 2;
  const after = () => {
    losses -= 1;
    if (losses >= 0) throw offline();
  };
  await sync.signIn(service.account({ after }));
  for (const _ of [1, 2]) await expect(sync.sync()).rejects.toMatchObject({ name: "NetworkError" });
  await sync.sync();
  await sync.sync();
  expect(service.dreams.size).toBe(1);
  const [dream] = [...service.dreams.values()];
  expect(dream).toMatchObject({ id: "s-0", title: "My barrel", tags: expect.arrayContaining(["garden"]) });
  expect(dream?.todos.every(({ done }) => done)).toBe(true);
  expect(await list()).toEqual([dream]);
  expect((await sync.dreams.get(id))?.id).toBe("s-0");
  expect((await sync.dreams.edit(id, { summary: "Oak" })).id).toBe("s-0");
  expect(sync.state).toMatchObject({ unsynced: 1, conflicts: 0, refused: 0 });
});

test("a conversation that another device captured joins its dream; edits that meet are a conflict", async () => {
  await service.capture(conversation());
  service.put("s-0", { title: "Their barrel" });
  const { id } = await sync.capture(conversation());
  await sync.dreams.edit(id, { title: "My barrel" });
  await sync.signIn(service.account());
  await sync.sync();
  expect(await list()).toHaveLength(1);
  expect(await sync.conflicts()).toMatchObject([
    {
      dream_id: "s-0",
      fields: [{ field: "title", mine: "My barrel", theirs: "Their barrel", base: "Rain barrel" }],
    },
  ]);
});

test("of two edits of one field before the conversation joins its dream, none is lost", async () => {
  await service.capture(conversation());
  await sync.signIn(service.account());
  await sync.sync();
  await sync.signOut({ dreams: "keep" });
  const { id } = await sync.capture(conversation());
  await sync.dreams.edit(id, { title: "Barrel of the capture", summary: "Oak" });
  await sync.dreams.edit("s-0", { title: "Barrel of the dream" });
  service.put("s-0", { title: "Their barrel" });
  await sync.signIn(service.account());
  const sides = async () =>
    (await sync.conflicts()).map(({ fields: [field] }) => [field?.mine, field?.theirs]);
  await sync.sync();
  expect(await sides()).toEqual([["Barrel of the dream", "Their barrel"]]);
  expect((await sync.dreams.get(id))?.title).toBe("Barrel of the capture");
  await sync.resolve("s-0", "mine");
  await sync.sync();
  await sync.sync();
  expect(await sides()).toEqual([["Barrel of the capture", "Barrel of the dream"]]);
  await sync.resolve("s-0", "mine");
  await sync.sync();
  expect(service.dreams.get("s-0")).toMatchObject({ title: "Barrel of the capture", summary: "Oak" });
  expect([await list(), sync.state]).toMatchObject([[{ id: "s-0" }], { unsynced: 0, conflicts: 0 }]);
});

/** Has `then` run once, when the service has captured a conversation and the device does not know it. */
function afterCapture(then: (result: CaptureResult) => unknown): void {
  const capture = service.capture.bind(service);
  service.capture = async (...captured) => {
    service.capture = capture;
    const result = await capture(...captured);
    await then(result);
    return result;
  };
}

test("a dream that is deleted while its conversation is captured is deleted", async () => {
  const { id } = await sync.capture(conversation());
  afterCapture(() => sync.dreams.delete(id));
  await sync.signIn(service.account());
  await sync.sync();
  expect(service.lengths).toEqual([1]);
  await sync.sync();
  expect([await list(), service.dreams.size]).toEqual([[], 0]);
});

test("everything is exported as the service imports and captures it", async () => {
  const captured = await sync.capture(
    conversation([`Save this as \`barrel.py\`:\n\n\`\`\`python\n${PROGRAM}\`\`\``]),
  );
  const written = await sync.dreams.create({ title: "Kite", todos: [{ text: "Buy string" }] });
  const exported = await Array.fromAsync(sync.export());
  expect(exported.map(({ dream }) => dream.id).sort()).toEqual([captured.id, written.id].sort());
  const ofConversation = exported.find(({ dream }) => dream.id === captured.id);
  expect(readConversation(ofConversation?.conversation).messages).toHaveLength(2);
  expect(ofConversation?.dream.fragments?.flatMap(({ code_snippets }) => code_snippets ?? [])).toMatchObject([
    { language: "python", code: PROGRAM.trim() },
  ]);
  const other = exported.find(({ dream }) => dream.id === written.id);
  expect(other?.dream).toMatchObject({ title: "Kite", todos: [{ text: "Buy string", done: false }] });
  expect(other).not.toHaveProperty("conversation");
  expect(contentOf(written).title).toBe(other?.dream.title);
});

const talk = (...messages: string[]) => ({
  title: "Plans",
  messages: messages.map((content, n) => ({ role: n % 2 ? "assistant" : "user", content })),
});
const kept = async () =>
  (await Array.fromAsync(sync.export())).map(
    ({ conversation: text }) => readConversation(text as object).messages.length,
  );

test("two talks with the same opening are two dreams, also captured at once, and later states find theirs", async () => {
  const [one, other] = await Promise.all([
    sync.capture(talk("Help me plan", "A greenhouse")),
    sync.capture(talk("Help me plan", "A boat")),
  ]);
  expect(one.id).not.toBe(other.id);
  expect((await sync.capture(talk("Help me plan", "A boat", "Which sails?"))).id).toBe(other.id);
  expect((await sync.capture(talk("Help me plan", "A greenhouse"))).id).toBe(one.id);
  expect((await kept()).sort()).toEqual([2, 3]);
  await sync.signIn(service.account());
  await sync.sync();
  expect([service.dreams.size, (await list()).length]).toEqual([2, 2]);
});

test("an older state of a conversation does not replace the later one, and tags given before stay", async () => {
  const { id } = await sync.capture(conversation(["One", "Two"]), { tags: ["garden"] });
  await sync.capture(conversation(), { tags: ["old"] });
  expect(await kept()).toEqual([3]);
  const dream = await sync.capture(conversation(["One", "Two", "Three"]), { tags: ["water"] });
  expect(dream).toMatchObject({ id, tags: expect.arrayContaining(["garden", "water"]) });
  const dated = (updated: string, ...answers: string[]) => ({ ...conversation(answers, "c-2"), updated });
  await sync.capture(dated("2026-02-02T00:00:00.000Z"));
  await sync.capture(dated("2026-02-01T00:00:00.000Z", "More"));
  expect((await kept()).sort()).toEqual([1, 4]);
});

test("a longer state that is captured while the service captures the conversation is captured next", async () => {
  await sync.capture(conversation());
  // As another window: that of this one waits for the sync.
  afterCapture(() => new SyncManager({ store }).capture(conversation(["Next: measure the roof"])));
  await sync.signIn(service.account());
  await sync.sync();
  expect(service.lengths).toEqual([1, 2]);
  expect([(await list()).length, service.dreams.size, sync.state.unsynced]).toEqual([1, 1, 0]);
});

test("the status and brand that were set before the sign-in are kept", async () => {
  const { id } = await sync.capture(conversation());
  await sync.dreams.edit(id, { status: "planned" });
  await sync.signIn(service.account());
  afterCapture(() => sync.dreams.edit(id, { brand: "boatbuilding" as StageBrand }));
  await sync.sync();
  expect([...service.dreams.values()]).toMatchObject([{ status: "planned", brand: "boatbuilding" }]);
  expect(sync.state).toMatchObject({ unsynced: 0, conflicts: 0, refused: 0 });
});

test("two processes that upload one capture do not delete its dream", async () => {
  await sync.capture(conversation());
  const { account, client } = service.account();
  afterCapture(async () => exchange({ store, account, client }));
  await sync.signIn({ account, client });
  await sync.sync();
  expect(service.lengths).toEqual([1, 1]);
  expect([service.dreams.size, (await list()).length, sync.state.unsynced]).toEqual([1, 1, 0]);
});

function apiError(status: number, { type = "about:blank", headers = {} } = {}): ApiError {
  const text = JSON.stringify({ type, title: "A title", status, detail: "What is wrong." });
  const response = new Response(null, { status, headers });
  return new ApiError({ method: "POST", url: "https://dreams.example", response, text, mayBeApplied: false });
}

/** Captures this many conversations; the service throws at those whose numbers are given. */
async function captureMany(count: number, failing: Record<number, ApiError> = {}): Promise<void> {
  for (let n = 0; n < count; n += 1) await sync.capture(conversation([`Answer ${n}`], `many-${n}`));
  const capture = service.capture.bind(service);
  service.capture = async (captured, tags) => {
    const error = failing[Number(/many-(\d+)/.exec(JSON.stringify(captured))?.[1])];
    if (!error) return capture(captured, tags);
    service.lengths.push(0);
    throw error;
  };
  await sync.signIn(service.account());
}

test("one sync uploads all that was captured, however much it is", async () => {
  await captureMany(120);
  const { sent } = await sync.sync();
  expect([sent, service.dreams.size, sync.state.unsynced, sync.state.status]).toEqual([120, 120, 0, "idle"]);
});

test("a conversation that the service fails at stops neither the others nor edits, and is tried again", async () => {
  const failing = { 0: apiError(500) };
  await captureMany(60, failing);
  await sync.dreams.create({ title: "Kite" });
  await expect(sync.sync()).rejects.toMatchObject({ status: 500 });
  expect([service.dreams.size, sync.state.unsynced, sync.state.status]).toEqual([60, 1, "error"]);
  Object.assign(failing, { 0: undefined });
  await sync.sync();
  expect([service.dreams.size, sync.state.unsynced]).toEqual([61, 0]);
});

test.each([
  ["429 of another limit than a quota", apiError(429)],
  ["409 that says when to come back", apiError(409, { headers: { "retry-after": "2" } })],
])("a %s refuses nothing: the rest waits for the next sync", async (_, error) => {
  await captureMany(3, { 1: error });
  await expect(sync.sync()).rejects.toBe(error);
  expect(sync.state).toMatchObject({ unsynced: 2, refused: 0, progress: { sent: 1 } });
});

test("a quota that is used up refuses one conversation, and the others are not tried", async () => {
  await captureMany(4, { 1: apiError(429, { type: "urn:dreamcatcher:problem:quota-used-up" }) });
  const { sent } = await sync.sync();
  expect([sent, service.lengths]).toEqual([1, [2, 0]]);
  expect(sync.state).toMatchObject({ unsynced: 2, refused: 1, status: "idle" });
});

test("what is refused of a conversation that has grown is a problem of its one dream, until it grows on", async () => {
  await sync.capture(conversation([], "many-0"));
  await sync.signIn(service.account());
  await sync.sync();
  await sync.signOut({ dreams: "keep" });
  await captureMany(1, { 0: apiError(413) });
  await sync.sync();
  expect(await sync.problems()).toMatchObject([{ dream: { id: "s-0", title: "Rain barrel" } }]);
  expect(await list()).toHaveLength(1);
  await sync.signOut({ dreams: "keep" });
  await sync.capture(conversation(["Answer 0", "And more"], "many-0"));
  expect(sync.state).toMatchObject({ unsynced: 1, refused: 0 });
});

test("nothing goes out before it is known whose dreams come", async () => {
  service.put("a", { title: "Kite" });
  await sync.signIn(service.account());
  await sync.sync();
  await sync.dreams.create({ title: "Raft" });
  await store.change([], () => ({ meta: { cursor: "of another account" } }));
  const berta = new CapturingService();
  berta.owner = "berta";
  berta.put("b", { title: "Sled" });
  const exchangeOfBerta = berta.exchange.bind(berta);
  const sent: number[] = [];
  berta.exchange = (request) => {
    if (request.cursor === "of another account") throw apiError(400);
    sent.push(request.changes.length);
    return exchangeOfBerta(request);
  };
  // A token of another account than the one that is said to sign in.
  await sync.signIn({ ...berta.account(), account: "anna" });
  await expect(sync.sync()).rejects.toMatchObject({ name: "AnotherAccount" });
  expect([sent, berta.lengths]).toEqual([[0], []]);
});

test("a dream that is edited during an export comes once, and all others come", async () => {
  const ids: string[] = [];
  for (let n = 0; n < 120; n += 1) ids.push((await sync.dreams.create({ title: `Dream ${n}` })).id);
  const seen: string[] = [];
  for await (const { dream } of sync.export()) {
    if (seen.push(dream.id ?? "") === 1)
      for (const id of ids.slice(0, 3)) await sync.dreams.edit(id, { summary: "x" });
  }
  expect(seen.sort()).toEqual(ids.sort());
});
