import { expect, test } from "vitest";
import { outcomeOf } from "./outcomes.ts";

test("is what an answer says was done, not what it is about to do", () => {
  const answer =
    "Searching for the gauge\n\nI'll look at the harbour first.\n\nThe gauge hangs on the pier.\n\n" +
    "- I moved the gauge to the quay.\n\nShall I paint it as well?";
  expect(outcomeOf(answer, "en")).toBe("I moved the gauge to the quay.");
});

test("where nothing was done it is the first sentence, and no heading, question or code", () => {
  expect(
    outcomeOf(
      "## The gauge\n\n✅ A short summary\n\nWhich one do you mean?\n\nIt reads the height in metres.",
      "en",
    ),
  ).toBe("It reads the height in metres.");
  expect(outcomeOf("Here is what the gauge of the harbour reads:\n\n```js\nread();\n```", "en")).toBe("");
});

test("a sentence is whole, also where its lines were broken at a width", () => {
  expect(
    outcomeOf(
      "I moved the gauge of the harbour from the pier to the\nQuay of the old town, and it is dry. The key changes\nare:\n\n- all",
      "en",
    ),
  ).toBe("I moved the gauge of the harbour from the pier to the Quay of the old town, and it is dry.");
});

test("what was looked at is no outcome before what was done", () => {
  expect(outcomeOf("I've analyzed the gauge of the pier.\n\nI moved it to the old quay.", "en")).toBe(
    "I moved it to the old quay.",
  );
});
