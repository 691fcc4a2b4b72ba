import { expect, test } from "vitest";
import { codeFiles } from "./code-files.ts";

const fragment = (...code_snippets: { language: string; filename?: string; code: string }[]) => ({
  conversation_id: "c-1",
  code_snippets,
});

test("code is shown by its files, in the state of the last fragment that has them", () => {
  const first = { language: "python", filename: "src/tides.py", code: "one" };
  const other = { language: "json", filename: "tides.json", code: "{}" };
  expect(codeFiles([fragment(first, other), fragment({ ...first, code: "two" })])).toEqual([
    { path: "src/tides.py", text: "two", talk: "c-1", quote: "src/tides.py" },
    { path: "tides.json", text: "{}", talk: "c-1", quote: "tides.json" },
  ]);
});

test("pieces without a file are numbered, end as files of their language do, and are known by their first line", () => {
  const pieces = fragment(
    { language: "bash", code: "\n  npm ci\nnpm test" },
    { language: "cobol", code: "STOP RUN." },
    { language: "javascript", code: "1" },
  );
  expect(codeFiles([pieces]).map(({ path, quote }) => [path, quote])).toEqual([
    ["code-1.sh", "npm ci"],
    ["code-2.txt", "STOP RUN."],
    ["code-3.js", "1"],
  ]);
});
