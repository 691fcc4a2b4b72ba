import { expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { Paths } from "../paths.ts";
import { assemble } from "./assemble.ts";

/** The files, with their code, and the sketches, with their reasons, assembled from snippets. */
function filesOf(...snippets: readonly (readonly [language: string, code: string, filename?: string])[]) {
  const codeSnippets = snippets.map(([language, code, filename]) => ({
    language,
    code,
    ...(filename && { filename }),
  }));
  const { files, sketches } = assemble(dreamWith([{ code_snippets: codeSnippets }]).fragments, new Paths());
  return {
    ...Object.fromEntries(files.map(({ path, content }) => [path, content.trim()])),
    ...Object.fromEntries(sketches.map(({ path, why }) => [path, why])),
  };
}

const toKm = "function toKm(miles) {\n  return miles * 1.609344;\n}";

test("a program imports a function from an earlier snippet, which then exports it", () => {
  expect(filesOf(["js", toKm], ["js", "console.log(toKm(Number(process.argv[2])));"])).toEqual({
    "src/to-km.js": `export ${toKm}`,
    "src/cli.js": 'import { toKm } from "./to-km.js";\n\nconsole.log(toKm(Number(process.argv[2])));',
  });
});

test("a chain of snippets is connected in any order", () => {
  expect(
    filesOf(
      ["javascript", "console.log(label(3));"],
      ["javascript", "const label = (miles) => toKm(miles).toFixed(1);"],
      ["javascript", toKm],
    ),
  ).toEqual({
    "src/main.js": 'import { label } from "./label.js";\n\nconsole.log(label(3));',
    "src/label.js":
      'import { toKm } from "./to-km.js";\n\nexport const label = (miles) => toKm(miles).toFixed(1);',
    "src/to-km.js": `export ${toKm}`,
  });
});

test("a CommonJS program imports with require, from a module with CommonJS exports", () => {
  const log = 'const { appendFileSync } = require("node:fs");\nappendFileSync("log", toKm(3) + toMiles(3));';
  const toMiles = "const toMiles = (km) => km / 1.609344;";
  expect(filesOf(["javascript", `${toKm}\n\n${toMiles}`], ["javascript", log])).toEqual({
    "src/to-km.js": `${toKm}\n\n${toMiles}\n\nmodule.exports.toKm = toKm;\nmodule.exports.toMiles = toMiles;`,
    "src/main.js": `const { toKm, toMiles } = require("./to-km.js");\n\n${log}`,
  });
});

test("a Python program moves to the folder of the module that it imports", () => {
  const words = "def words(text):\n    return text.split()";
  expect(
    filesOf(
      ["python", words, "count/words.py"],
      ["python", "#!/usr/bin/env python3\nimport sys\n\nprint(words(sys.argv[1]))"],
    ),
  ).toEqual({
    "count/words.py": words,
    "count/cli.py":
      "#!/usr/bin/env python3\nfrom words import words\n\nimport sys\n\nprint(words(sys.argv[1]))",
  });
});

test("a CommonJS program imports nothing from an ES module", () => {
  expect(
    filesOf(
      ["javascript", "export function a() {}", "one.js"],
      ["javascript", 'const os = require("node:os");\na(os);'],
    ),
  ).toHaveProperty("sketches/main.js.txt");
});

test.each([
  [
    "two files define it",
    [
      ["javascript", "function a() { return 1; }\nfunction x() { return 1; }", "one.js"],
      ["javascript", "function a() { return 2; }\nfunction y() { return 1; }", "two.js"],
    ],
  ],
  [
    "loading its file would do something",
    [["javascript", "const a = connect();\nfunction connect() {}", "one.js"]],
  ],
  [
    "a page loads its file as a script",
    [
      ["javascript", "function a() {}", "one.js"],
      ["html", '<html><script src="one.js"></script></html>', "index.html"],
    ],
  ],
  ["no file defines the name", []],
] as [string, [string, string, string?][]][])("a snippet stays a sketch where %s", (_, others) => {
  expect(filesOf(...others, ["javascript", "console.log(a());"])).toMatchObject({
    "sketches/main.js.txt": "uses a, which nothing in it defines",
  });
});
