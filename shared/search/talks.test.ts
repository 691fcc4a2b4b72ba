import { beforeEach, expect, test, vi } from "vitest";

const getBytes = vi.hoisted(() => vi.fn());
vi.mock(import("#shared/platform/content/objects.ts"), () => ({ getBytes }) as never);
const { Talks } = await import("./talks.ts");

const hit = (...conversations: string[]) => ({
  matches: conversations.map((conversation_id) => ({ conversation_id, message: 1 })),
});
const keysOf = (ids: string[]) => new Map(ids.map((id) => [id, `key-${id}`]));
const transcript = (text: string) => Buffer.from(JSON.stringify([{ content: "Hi" }, { content: text }]));

beforeEach(() => {
  getBytes.mockReset();
});

test("the messages that hits name are kept; those of a conversation that is gone are missing", async () => {
  getBytes.mockImplementation(async (key) => (key === "key-gone" ? undefined : transcript(key)));
  const talks = await Talks.of([hit("a", "gone"), hit("a", "unknown")], keysOf(["a", "gone"]));
  const contentOf = (conversation_id: string, message = 1) => talks.contentOf({ conversation_id, message });
  expect([contentOf("a"), contentOf("gone"), contentOf("unknown")]).toEqual(["key-a", undefined, undefined]);
  expect(contentOf("a", 0)).toBeUndefined();
  expect(getBytes).toHaveBeenCalledTimes(2);
});

test("few transcripts are in memory at once", async () => {
  let [now, most] = [0, 0];
  getBytes.mockImplementation(async () => {
    most = Math.max(most, ++now);
    await new Promise(setImmediate);
    now--;
    return transcript("x");
  });
  const ids = Array.from({ length: 50 }, (_, n) => String(n));
  await Talks.of(
    ids.map((id) => hit(id)),
    keysOf(ids),
  );
  expect(most).toBe(8);
});

test("after many bytes only the best match of each hit is read", async () => {
  const large = Buffer.concat([transcript("x"), Buffer.alloc(10_000_000, " ")]);
  getBytes.mockResolvedValue(large);
  const hits = Array.from({ length: 16 }, (_, n) => hit(`best-${n}`, `other-${n}`));
  await Talks.of(hits, keysOf(hits.flatMap(({ matches }) => matches.map((match) => match.conversation_id))));
  expect(getBytes.mock.calls.map(([key]) => key)).toEqual(hits.map((_, n) => `key-best-${n}`));
});
