import type { Dream } from "@dreamcatcher/client";
import { expect, test } from "vitest";
import { markdownOf } from "./markdown.ts";

const evidence = { conversation_id: "C1", message: 2, quote: "Let's go with\nmetres" };

const dream = {
  id: "D1",
  kind: "how_to",
  status: "planned",
  tags: ["tide", 'a "b"'],
  brand: "personal",
  created: "2026-03-01T10:00:00.000Z",
  updated: "2026-03-02T10:00:00.000Z",
  sources: ["chatgpt"],
  title: "Tide\ntable",
  summary: "A table of tides.",
  description: "A table.",
  outcome: { text: "It works.", evidence },
  todos: [
    { id: "1", text: "Add up", done: true, evidence: { ...evidence, quote: "add up!" } },
    { id: "2", text: "Show", done: false, evidence },
  ],
  decisions: [{ id: "1", text: "Metres", reason: "no feet" }],
  features: [],
  suggestions: [{ id: "1", text: "A \u001b[2Jgraph" }],
  documents: [
    { id: "1", title: "Tides [1]", url: "https://tides.example/a(b)" },
    { id: "2", title: "tides.js" },
    { id: "3", title: "https://x.example", url: "https://x.example" },
  ],
} as unknown as Dream;

test("a dream is a file that people and programs read", () => {
  expect(markdownOf(dream)).toBe(`---
id: "D1"
kind: "how-to"
status: "planned"
tags: ["tide","a \\"b\\""]
brand: "personal"
created: "2026-03-01T10:00:00.000Z"
updated: "2026-03-02T10:00:00.000Z"
sources: ["chatgpt"]
---

# Tide table

A table of tides.

A table.

## What came of it

It works.

> “Let's go with metres” (message 3)

## To do

- [x] Add up
- [ ] Show
  > “Let's go with metres” (message 3)

## Decided

- Metres (no feet)

## Suggestions

- A graph

## Documents

- [Tides \\[1\\]](<https://tides.example/a(b)>)
- tides.js
- <https://x.example>
`);
});
