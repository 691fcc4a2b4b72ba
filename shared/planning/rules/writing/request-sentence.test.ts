import { expect, test } from "vitest";
import { ASKS, GIVES, requestSentence, WRITES } from "./request-sentence.ts";

test.each([
  ["Can you write me a poem about tides?", "Can you write me a poem about tides?", WRITES],
  [
    "You are a pilot. Imagine a storm. Give me three names for a boat.",
    "Give me three names for a boat.",
    GIVES,
  ],
  ["So far so good. What is a neap tide? Beginner level.", "What is a neap tide?", ASKS],
  ["That is too plain, suggest three names.", "That is too plain, suggest three names.", GIVES],
  ["For the form please suggest some answers.", "For the form please suggest some answers.", GIVES],
  ["Write in English.\nThe name is dull. List five others.", "List five others.", GIVES],
  [
    "You will write a song about tides. Make it short and simple for a child.",
    "You will write a song about tides.",
    WRITES,
  ],
  [
    "Act like a pilot & write a song about tides. Make sure that the song rhymes.",
    "Act like a pilot & write a song about tides.",
    WRITES,
  ],
  [
    "Start with a letter to the pilots. Give me three names for a boat.",
    "Give me three names for a boat.",
    GIVES,
  ],
  ["Revise the letter:\n\n- read the gauge\n- write a report of it", "Revise the letter:", WRITES],
])("of %j the sentence that asks is %j", (wish, quote, says) => {
  expect(requestSentence(wish)).toMatchObject({ quote, says });
});

test("what stands behind who the assistant is to be is what is asked for, whatever its verb", () => {
  expect(requestSentence("Act as an editor and rewrite the letter to the bank.")).toMatchObject({
    want: "rewrite the letter to the bank.",
    says: WRITES,
  });
});

test("what stands before a text says what is to be done with it", () => {
  const text = "The tide rises twice a day, and it falls as often. The moon pulls at it.";
  expect(requestSentence(`summarize: ${text}`)).toMatchObject({
    ...{ quote: "summarize", says: WRITES },
    want: expect.stringMatching(/^summarize: The tide rises/),
  });
});

test.each(["Thank you!", "do that", "yes", "The boat is called Mary.", "Pretend you are a pilot."])(
  "nothing is asked by %s",
  (wish) => {
    expect(requestSentence(wish)).toBeNull();
  },
);

test("a question stays one, without what leads up to it", () => {
  expect(requestSentence("Good, but how can this be told to a child?")?.want).toBe(
    "how can this be told to a child?",
  );
});
