import { expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { Paths } from "../paths.ts";
import { assemble } from "./assemble.ts";

/** The files and sketches assembled from snippets of one language. */
function filesOf(language: string, ...snippets: readonly (string | [filename: string, code: string])[]) {
  const codeSnippets = snippets.map((snippet) =>
    typeof snippet === "string"
      ? { language, code: snippet }
      : { language, filename: snippet[0], code: snippet[1] },
  );
  const { files, sketches } = assemble(dreamWith([{ code_snippets: codeSnippets }]).fragments, new Paths());
  return [
    ...files.map(({ path, content }) => `${path}: ${content.trim()}`),
    ...sketches.map(({ path }) => path),
  ];
}

test("the snippets of one server are one file", () => {
  expect(
    filesOf(
      "javascript",
      'const express = require("express");\nconst app = express();',
      'app.get("/tides", (request, response) => response.json([]));',
      "app.listen(3000);",
    ),
  ).toEqual([
    'src/server.js: const express = require("express");\nconst app = express();\n\n' +
      'app.get("/tides", (request, response) => response.json([]));\n\napp.listen(3000);',
  ]);
});

test("Python snippets that continue with earlier data are one file", () => {
  expect(
    filesOf("python", 'import csv\n\nrows = list(csv.reader(open("tides.csv")))', "print(len(rows))"),
  ).toEqual(['src/rows.py: import csv\n\nrows = list(csv.reader(open("tides.csv")))\n\nprint(len(rows))']);
});

test("a snippet that continues a named file, two files, or uses other undefined names stays apart", () => {
  const open = "const harbour = connect();\nfunction connect() { return new Map(); }";
  expect(filesOf("javascript", ["harbour.js", open], "harbour.clear();")).toHaveLength(2);
  expect(
    filesOf(
      "javascript",
      open,
      "const other = 1, harbour = connect(1);\nfunction connect() {}",
      "harbour.clear();",
    ),
  ).not.toHaveLength(1);
  expect(filesOf("javascript", open, "harbour.set(tide, 1);")).toEqual([
    expect.stringContaining("connect()"),
    expect.stringMatching(/^sketches\//),
  ]);
});
