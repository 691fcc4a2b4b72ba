import { expect, test } from "vitest";
import { dreamWith } from "#shared/planning/fixtures.ts";
import { handedOver, versionsOf } from "./history.ts";

const START = "2026-03-06T09:00:00.000Z";

const fragment = (title: string, code: string, rest: object = {}) => ({
  title,
  date: null,
  code_snippets: [{ language: "javascript", filename: "src/tides.js", code }],
  ...rest,
});

const versions = (...fragments: Parameters<typeof dreamWith>[0]) =>
  versionsOf(dreamWith(fragments).fragments, START);

test("each answer that changes the files is a commit by its assistant, at its time, named by what was asked", () => {
  const url = "https://chatgpt.com/c/1";
  const long = `Now show a whole week, ${"and the next one, ".repeat(10)}please`;
  const commits = versions(
    fragment("Read the tables", "export const a = 1;", { date: "2026-03-06T16:11:26.000Z", url }),
    { title: "Thanks", content: "You are welcome." },
    fragment("The same again", "export const a = 1;"),
    fragment(long, "export const a = 2;", { date: "2026-03-07T08:00:00.000Z", source: "claude" }),
  );
  expect(commits.map(({ author, date, files }) => [author, date, files])).toEqual([
    ["chatgpt", "2026-03-06T16:11:26.000Z", [{ path: "src/tides.js", content: "export const a = 1;\n" }]],
    ["claude", "2026-03-07T08:00:00.000Z", [{ path: "src/tides.js", content: "export const a = 2;\n" }]],
  ]);
  expect(commits[0]?.message).toBe(`Read the tables\n\n${url}`);
  const [subject = "", blank, whole] = commits[1]?.message.split("\n") ?? [];
  expect(subject.length).toBeLessThanOrEqual(72);
  expect([blank, whole]).toEqual(["", long]);
});

test("a version that only the text of an answer still shows is a commit, too", () => {
  const code = (n: number) => `// src/tides.js\nexport const a = ${n};`;
  const commits = versions(
    { title: "One", content: `**Assistant:**\n\n\`\`\`js\n${code(1)}\n\`\`\`\n` },
    fragment("Two", code(2)),
  );
  expect(commits.map(({ message, files }) => [message, files])).toEqual([
    ["One", [{ path: "src/tides.js", content: `${code(1)}\n` }]],
    ["Two", [{ path: "src/tides.js", content: `${code(2)}\n` }]],
  ]);
});

test("an answer without a time has that of the one before", () => {
  const commits = versions(
    fragment("One", "export const a = 1;"),
    fragment("Two", "export const a = 2;", { date: "2026-03-07T08:00:00.000Z" }),
    fragment("Three", "export const a = 3;"),
  );
  expect(commits.map(({ date }) => date)).toEqual([
    START,
    "2026-03-07T08:00:00.000Z",
    "2026-03-07T08:00:00.000Z",
  ]);
});

test.each([
  ["chatgpt", "chatgpt"],
  ["generic", "assistant"],
  ["extension", "assistant"],
  ["<evil>\n. ", "evil"],
  ["<>", "assistant"],
])("who is %j is the author %j", (source, author) => {
  expect(versions(fragment("One", "export const a = 1;", { source }))[0]?.author).toBe(author);
});

test("a conversation without code has no version", () => {
  expect(versions({ title: "A question", content: "An answer." })).toEqual([]);
});

test("where there is much code, several answers share a commit, and the last one has its own", () => {
  const line = (n: number) => `export const v${n} = ${JSON.stringify("x".repeat(150_000))};`;
  const commits = versions(...Array.from({ length: 12 }, (_, n) => fragment(`Step ${n}`, line(n))));
  expect(commits.length).toBeLessThan(12);
  expect(commits.at(-1)?.message).toBe("Step 11");
});

test("the last commit is ours and has everything", () => {
  const files = [{ path: "README.md", content: "# Tides\n" }];
  expect(handedOver(files, START)).toMatchObject({ author: "Dreamcatcher", date: START, files });
});
