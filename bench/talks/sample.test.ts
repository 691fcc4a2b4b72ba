import { expect, test } from "vitest";
import { sampleOf } from "./sample.ts";

const chat = (id: string, speakers: string[]) => ({
  id,
  conversations: speakers.map((from) => ({ from, value: "Two." })),
});
const WHOLE = ["human", "gpt", "human", "gpt"];
const text = JSON.stringify(
  [
    chat("a_0", WHOLE),
    chat("b_0", WHOLE),
    chat("c_0", WHOLE),
    chat("second-part_1", WHOLE),
    chat("short_0", ["human", "gpt"]),
    chat("without-beginning_0", ["gpt", ...WHOLE]),
  ],
  null,
  2,
);
const all = sampleOf(text, { count: 10, from: 1 });

test("A sample has chats of four messages or more that a person begins, in an order of their ids", () => {
  expect(all).toEqual([
    { id: "g001", conversation: chat("c_0", WHOLE) },
    { id: "g002", conversation: chat("b_0", WHOLE) },
    { id: "g003", conversation: chat("a_0", WHOLE) },
  ]);
});

test("A part of a sample has the numbers that they have in all of it", () => {
  expect(sampleOf(text, { count: 1, from: 2 })).toEqual(all.slice(1, 2));
});
