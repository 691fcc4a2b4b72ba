import { NewDreamContent } from "@dreamcatcher/contracts/dream";
import { DreamImportInput } from "@dreamcatcher/contracts/import";
import { expect, test, vi } from "vitest";
import { dreamOf } from "./fixtures.ts";
import { importHash } from "./import-hash.ts";
import { merge } from "./merge.ts";

// All of this file is as if a dream's content had one more field.
vi.mock(import("@dreamcatcher/contracts/dream"), async (original) => {
  const contract = await original();
  const DreamContent = contract.DreamContent.extend({
    colour: contract.DreamContent.shape.summary.default("blue"),
  });
  return { ...contract, DreamContent, NewDreamContent: contract.newDreamContent(DreamContent.shape) };
});

const HASH = "8f8c6ed2b23f5add66e5c784f1199b47e31a8c2174d538b6c0bf9a2191eef02b";

test("what a client has sent before has the hash that it had before the field", () => {
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

test("a client that does not know the field leaves it as it is, and a new dream has its default", () => {
  expect(NewDreamContent.shape).toHaveProperty("colour");
  expect(DreamImportInput.parse({ id: "tide-table", title: "Tide table" })).not.toHaveProperty("colour");
  expect(dreamOf()).toHaveProperty("colour", "blue");
});

const lists = { tags: [], todos: [], documents: [] };
const base = { ...lists, title: "Tide table", description: "", summary: "" };

test("a conversation that was captured before the field fills it, where nobody has", () => {
  const theirs = { ...base, colour: "green" };
  expect(merge({ ...base, colour: "blue" }, theirs, base)).toHaveProperty("colour", "green");
  expect(merge({ ...base, colour: "red" }, theirs, base)).toHaveProperty("colour", "red");
});
