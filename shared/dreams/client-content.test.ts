import { expect, test } from "vitest";
import { clientContent } from "./client-content.ts";
import { dreamOf } from "./fixtures.ts";

const evidence = { conversation_id: "c-1", message: 1, quote: "We sell bread." };
const dream = dreamOf({
  outcome: { text: "The shop is open.", evidence },
  decisions: [{ id: "dc-1", text: "Sell bread", reason: "it keeps", evidence }],
  features: [{ id: "ft-1", text: "Weighs the loaves", evidence }],
  documents: [{ id: "d-1", title: "plan.md", evidence }],
});

test("only what is sent is content, and a kind that a client sets is certain", () => {
  expect(clientContent({ kind: "idea" }, dream)).toEqual({ kind: "idea", confidence: 1 });
  expect(clientContent({ title: "Bakery", brand: "bc-studio" }, dream)).toEqual({
    title: "Bakery",
    brand: "bc-studio",
  });
});

test("items with a known id keep their evidence, whatever their text; others have none", () => {
  const sent = {
    decisions: [{ id: "dc-1", text: "Sell rye bread" }, { text: "Open at six" }],
    features: [{ text: "Prints the bill" }],
    suggestions: [],
    documents: [{ id: "d-1", title: "My plan" }],
  };
  expect(clientContent(sent, dream)).toEqual({
    decisions: [
      { id: "dc-1", text: "Sell rye bread", evidence },
      { id: expect.stringMatching(/^dc-/), text: "Open at six" },
    ],
    features: [{ id: expect.stringMatching(/^ft-/), text: "Prints the bill" }],
    suggestions: [],
    documents: [{ id: "d-1", title: "My plan", evidence }],
  });
});

test("an item that is moved to another list keeps its evidence", () => {
  const [feature] = dream.features;
  expect(
    clientContent({ features: [], todos: [{ id: "ft-1", text: "Weigh the loaves", done: false }] }, dream),
  ).toEqual({
    features: [],
    todos: [{ id: "ft-1", text: "Weigh the loaves", done: false, evidence: feature?.evidence }],
  });
});

test("an outcome keeps its evidence while its text is the same", () => {
  const outcomeOf = (outcome: { text: string } | null, known = dream) =>
    clientContent({ outcome }, known).outcome;
  expect(outcomeOf({ text: "The shop is open." })).toEqual(dream.outcome);
  expect(outcomeOf({ text: "It is closed." })).toEqual({ text: "It is closed." });
  expect(outcomeOf(null)).toBeNull();
  expect(outcomeOf(null, dreamOf())).toBeNull();
});
