import { MAX_FRAME_BYTES } from "@dreamcatcher/contracts/live";
import fc from "fast-check";
import { expect, test } from "vitest";
import { followedAfter, readFrame, refusalOf } from "./frames.ts";
import { MAX_MESSAGES_PER_MINUTE, MAX_SUBSCRIPTIONS } from "./limits.ts";

const code = (read: ReturnType<typeof readFrame>) => ("error" in read ? read.error : read.frame);

test.each([
  { type: "ping" },
  { type: "subscribe", dream_id: "d-1" },
  { type: "subscribe", dream_id: "*" },
  { type: "unsubscribe", dream_id: "d-1" },
])("%o is a frame", (frame) => {
  expect(readFrame(JSON.stringify(frame))).toEqual({ frame });
});

test("whatever else is sent gets an error, and never an exception", () => {
  const texts = fc.oneof(
    fc.string(),
    fc.json(),
    fc.constantFrom('{"type":"subscribe"}', '{"type":"ping","x":1}', ""),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(code(readFrame(text))).toMatchObject({ type: "error", code: "invalid" });
    }),
  );
});

test("a message may have as many bytes as a frame, whatever its characters", () => {
  const frame = (pad: string) => JSON.stringify({ type: "ping", pad });
  const empty = Buffer.byteLength(frame(""));
  expect(code(readFrame(frame("é".repeat((MAX_FRAME_BYTES - empty) / 2))))).toMatchObject({
    code: "invalid",
  });
  expect(code(readFrame(frame("é".repeat((MAX_FRAME_BYTES - empty) / 2 + 1))))).toMatchObject({
    code: "too-large",
  });
});

test("the first message beyond the limit gets an error, and those after it nothing", () => {
  expect(refusalOf(MAX_MESSAGES_PER_MINUTE)).toBeUndefined();
  expect(refusalOf(MAX_MESSAGES_PER_MINUTE + 1)).toMatchObject({ error: { code: "too-many-messages" } });
  expect(refusalOf(MAX_MESSAGES_PER_MINUTE + 2)).toEqual({ error: undefined });
});

test("subscribing adds a dream once, and unsubscribing removes it", () => {
  const subscribe = (dream_id: string, followed: string[]) =>
    followedAfter({ type: "subscribe", dream_id }, followed);
  expect(subscribe("b", ["a"])).toEqual({ followed: ["a", "b"] });
  expect(subscribe("a", ["a", "b"])).toEqual({ followed: ["b", "a"] });
  expect(followedAfter({ type: "unsubscribe", dream_id: "a" }, ["a", "b"])).toEqual({ followed: ["b"] });
  expect(followedAfter({ type: "unsubscribe", dream_id: "c" }, ["a"])).toEqual({ followed: ["a"] });
});

test("a connection follows so many dreams, and one that it follows is no further one", () => {
  const all = Array.from({ length: MAX_SUBSCRIPTIONS }, (_, n) => `d-${n}`);
  expect(followedAfter({ type: "subscribe", dream_id: "more" }, all)).toMatchObject({
    error: { code: "too-many-subscriptions" },
  });
  expect(followedAfter({ type: "subscribe", dream_id: "d-3" }, all)).toHaveProperty("followed");
});
