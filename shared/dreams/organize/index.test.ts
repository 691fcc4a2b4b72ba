import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { Dream } from "#shared/contracts/dream.ts";
import { Fragment } from "#shared/contracts/fragment.ts";
import type { Transcript } from "#shared/conversations/transcript.ts";
import { rules } from "./index.ts";

const Organized = z.strictObject({
  ...Dream.pick({ title: true, description: true, summary: true, documents: true }).shape,
  tags: Dream.shape.tags.max(8),
  todos: z.array(z.strictObject({ text: z.string().trim().min(1).max(500), done: z.boolean() })).max(200),
  fragments: z
    .array(
      z.strictObject(
        Fragment.pick({ title: true, content: true, date: true, features: true, code_snippets: true }).shape,
      ),
    )
    .max(40),
});

const transcriptOf = (
  messages: [role: "user" | "assistant", content: string][],
  title: string | null = null,
): Transcript => ({
  source: "generic",
  external_id: null,
  title,
  url: null,
  model: null,
  created: null,
  updated: null,
  messages: messages.map(([role, content]) => ({ role, content, created: null })),
  documents: [],
});

const markdown = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        "# Plan",
        "- [x] ship it",
        "- [ ] write docs",
        "1. Install the tool",
        "```js",
        "```",
        "> quoted",
        "| a | b |",
        "| - | - |",
        "please build a shop",
        "<command-name>",
        "</command-name>",
        "https://a.dev/x",
        "src/main.ts",
        "",
        "    ",
        "* **Lead**: body",
        "\ud800",
        "it should be fast",
      ),
      { maxLength: 25 },
    )
    .map((lines) => lines.join("\n")),
);

const transcripts = fc.record({
  source: fc.constantFrom("generic", "chatgpt", "specstory"),
  external_id: fc.option(fc.string()),
  title: fc.option(fc.string({ unit: "binary", maxLength: 400 })),
  url: fc.constant(null),
  model: fc.constant(null),
  created: fc.constant(null),
  updated: fc.constant(null),
  messages: fc.array(
    fc.record({
      role: fc.constantFrom("user" as const, "assistant" as const),
      content: markdown,
      created: fc.option(fc.constant("2026-01-02T03:04:05.000Z")),
    }),
    { maxLength: 12 },
  ),
  documents: fc.array(fc.record({ title: fc.constantFrom("Plan", "notes.md"), content: fc.string() }), {
    maxLength: 3,
  }),
});

describe("for any transcript", () => {
  test("the dream keeps its bounds, and is the same each time", async () => {
    await fc.assert(
      fc.asyncProperty(transcripts, async (transcript) => {
        const dream = await rules.organize(transcript);
        Organized.parse(dream);
        expect(await rules.organize(structuredClone(transcript))).toEqual(dream);
      }),
      { numRuns: 300 },
    );
  });
});

test("a request becomes a todo that its answer ticks off, with the code and file it names", async () => {
  const dream = await rules.organize(
    transcriptOf([
      [
        "user",
        "Please write a script that backs up my photos to a second disk. See https://rclone.org/docs for the tool.",
      ],
      [
        "assistant",
        "Here is `backup.sh`:\n\n```bash\n#!/bin/sh\nset -e\nrclone sync ~/Photos disk:photos\n```",
      ],
    ]),
  );
  expect(dream.todos).toEqual([
    { text: "Write a script that backs up my photos to a second disk", done: true },
  ]);
  expect(dream.documents.map(({ url, title }) => url ?? title)).toEqual([
    "https://rclone.org/docs",
    "backup.sh",
  ]);
  expect(dream.fragments[0]?.code_snippets).toEqual([
    { language: "bash", filename: "backup.sh", code: "#!/bin/sh\nset -e\nrclone sync ~/Photos disk:photos" },
  ]);
});
