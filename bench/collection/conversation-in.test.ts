import { expect, test } from "vitest";
import { conversationIn, idsIn } from "./conversation-in.ts";

const TALKS = [
  { id: "a_0", conversations: [{ from: "human", value: 'How?\n  }\n    "id": "b_0",' }] },
  { id: "b_0", conversations: [] },
];

test("finds a conversation by its id", () => {
  const text = JSON.stringify(TALKS, null, 2);
  expect(conversationIn(text, "a_0")).toEqual(TALKS[0]);
  expect(conversationIn(text, "b_0")).toEqual(TALKS[1]);
});

test("needs a whole conversation", () => {
  const text = JSON.stringify(TALKS, null, 2).slice(0, -8);
  expect(conversationIn(text, "a_0")).toEqual(TALKS[0]);
  expect(() => conversationIn(text, "b_0")).toThrow("There is no conversation b_0.");
  expect(() => conversationIn(text, "c_0")).toThrow("There is no conversation c_0.");
});

test("lists the conversations that are whole", () => {
  const text = JSON.stringify(TALKS, null, 2);
  expect([...idsIn(text)]).toEqual(["a_0", "b_0"]);
  expect([...idsIn(text.slice(0, -8))]).toEqual(["a_0"]);
  expect([...idsIn("")]).toEqual([]);
});
