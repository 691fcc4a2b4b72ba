import type { Dream } from "@dreamcatcher/client";
import { expect, test } from "vitest";
import { talksOf } from "./talks-of.ts";

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
