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

test("what the cause was comes before what was done", () => {
  const answer =
    "The gauge hangs on the pier.\n\n**The root cause is the rope, which is too short.**\n\n" +
    "- I moved the gauge to the quay.";
  expect(outcomeOf(answer, "en")).toBe(
    "The root cause is the rope, which is too short. I moved the gauge to the quay.",
  );
  expect(
    outcomeOf("先看一下潮汐。\n\n**根本原因是绳子太短，所以读数总是偏低，而且每次涨潮都这样。**", "zh"),
  ).toBe("根本原因是绳子太短，所以读数总是偏低，而且每次涨潮都这样。");
});

test("is a whole sentence, though its lines are broken", () => {
  const broken = "The harbour master reads the height of the water each morning and\nAnna writes it\ndown.";
  expect(outcomeOf(broken, "en")).toBe(broken.replaceAll("\n", " "));
});

test("is without what comes next, and of no bold in a sentence a mark stays", () => {
  expect(outcomeOf("The gauge hangs **too**low at ebb. Let me look at the rope.", "en")).toBe(
    "The gauge hangs toolow at ebb.",
  );
});
