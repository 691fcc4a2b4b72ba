import { NewDreamContent } from "@dreamcatcher/contracts/dream";
import { DreamImportInput } from "@dreamcatcher/contracts/import";
import { expect, test, vi } from "vitest";
import { dreamOf } from "./fixtures.ts";
import { importHash } from "./import-hash.ts";
import { merge } from "./merge.ts";

// These tests run as if a dream's content had one more field.
vi.mock(import("@dreamcatcher/contracts/dream"), async (original) => {
  const contract = await original();
  const DreamContent = contract.DreamContent.extend({
    colour: contract.DreamContent.shape.summary.default("blue"),
  });
  return { ...contract, DreamContent, NewDreamContent: contract.newDreamContent(DreamContent.shape) };
});

const HASH = "8f8c6ed2b23f5add66e5c784f1199b47e31a8c2174d538b6c0bf9a2191eef02b";

test("a payload keeps its hash when a field is added", () => {
  const sent = {
    id: "tide-table",
    title: "Tide table",
    todos: ["Ask the harbour", { text: "Read the tables", done: true }],
    documents: ["tides.csv"],
    fragments: [{ title: "Harbour", content: "High at noon." }],
  };
  expect(importHash(DreamImportInput.parse(sent))).toBe(HASH);
  expect(importHash(DreamImportInput.parse({ ...sent, colour: "blue" }))).not.toBe(HASH);
});

test("a client without the field does not change it, and a new dream has its default", () => {
  expect(NewDreamContent.shape).toHaveProperty("colour");
  expect(DreamImportInput.parse({ id: "tide-table", title: "Tide table" })).not.toHaveProperty("colour");
  expect(dreamOf()).toHaveProperty("colour", "blue");
});

const lists = { tags: [], todos: [], documents: [], decisions: [], suggestions: [], features: [] };
const base = { ...lists, title: "Tide table", description: "", summary: "" };

test("a conversation captured before the field sets it unless a user has", () => {
  const theirs = { ...base, colour: "green" };
  expect(merge({ ...base, colour: "blue" }, theirs, base)).toHaveProperty("colour", "green");
  expect(merge({ ...base, colour: "red" }, theirs, base)).toHaveProperty("colour", "red");
});
