import type { Dream } from "@dreamcatcher/client";
import { expect, test } from "vitest";
import { talksOf, withoutTalks } from "./talks-of.ts";

const said = (conversation_id: string) => ({ evidence: { conversation_id, message: 0, quote: "tea" } });

test("a dream's talks are those that its lines come from, each once", () => {
  const dream = {
    outcome: said("b"),
    todos: [said("a"), {}, said("b")],
    decisions: [],
    features: [],
    suggestions: [],
    documents: [said("c")],
  };
  expect(talksOf(dream as unknown as Dream)).toEqual(["b", "a", "c"]);
});

test("a dream without lines has none", () => {
  const dream = { outcome: null, todos: [], decisions: [], features: [], suggestions: [], documents: [] };
  expect(talksOf(dream as unknown as Dream)).toEqual([]);
});

test("a dream that is deleted elsewhere has no way to a talk and no text of a document any more", () => {
  const dream = {
    outcome: { text: "Tea", ...said("a") },
    todos: [{ id: "t", text: "Boil", ...said("a") }],
    decisions: [{ id: "d", text: "Green", ...said("a") }],
    features: [{ id: "f", text: "Warm", ...said("a") }],
    suggestions: [{ id: "s", text: "Lemon", ...said("a") }],
    documents: [{ id: "x", title: "tea.md", bytes: 3, ...said("a") }],
    sources: ["claude"],
  };
  const without = withoutTalks(dream as unknown as Dream);
  expect(talksOf(without)).toEqual([]);
  expect(without).toMatchObject({
    owner_id: "",
    outcome: { text: "Tea" },
    todos: [{ id: "t", text: "Boil" }],
    sources: [],
  });
  expect(without.documents).toEqual([{ id: "x", title: "tea.md" }]);
});
