import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { expect, test } from "vitest";
import { snippetsOf } from "../code/code.ts";
import { parseConversation } from "../parse-conversation.ts";
import { productOf } from "./products.ts";

function productIn(messages: string[]): string | null {
  const conversation = parseConversation(transcriptOf(messages));
  return productOf(conversation, snippetsOf(conversation))?.name ?? null;
}
const written = (...files: [path: string, code: string][]) =>
  productIn([
    "Please go on.",
    files.map(([path, code]) => `\`${path}\`:\n\n\`\`\`\n${code}\n\`\`\``).join("\n\n"),
  ]);

test.each<[string, [string, string][]]>([
  ["Tide Table", [["README.md", "# 🌊 Tide Table (beta)\n\nShows when the tide turns.\nRun it daily."]]],
  ["Tide Table", [["public/manifest.json", '{\n  "name": "Tide Table – for sailors",\n  "icons": []\n}']]],
  ["tide-table", [["package.json", '{\n  "name": "@harbour/tide-table",\n  "private": true\n}']]],
  ["Tide Table", [["index.html", "<!doctype html>\n<title>Tide Table | Home</title>\n<main></main>"]]],
  ["tidetable", [["pyproject.toml", '[project]\nversion = "1"\nname = "tidetable"\n']]],
  [
    "tide-server",
    [
      [
        "pom.xml",
        "<project>\n<parent>\n<artifactId>boot-parent</artifactId>\n</parent>\n<artifactId>tide-server</artifactId>\n</project>",
      ],
    ],
  ],
])("a product is called %s by its own files", (name, files) => {
  expect(written(...files)).toBe(name);
});

test.each<[string, [string, string][]]>([
  ["of a template", [["package.json", '{\n  "name": "my-app",\n  "private": true\n}']]],
  ["of a part", [["README.md", "# Getting started\n\nRead this at first.\nThen go on."]]],
  [
    "of a folder beside most files",
    [
      ["docs/README.md", "# Notes on moons\n\nRead this at first.\nThen go on."],
      ["src/tide.py", "import moon\nmoon.turn()\nprint(1)"],
      ["src/moon.py", "import tide\ntide.turn()\nprint(2)"],
    ],
  ],
  [
    "of one of several pages",
    [
      ["a/index.html", "<!doctype html>\n<title>Low tide</title>\n<main></main>"],
      ["b/index.html", "<!doctype html>\n<title>High tide</title>\n<main></main>"],
    ],
  ],
])("a name %s is none", (_, files) => {
  expect(written(...files)).toBeNull();
});

test.each([
  ["We work in the TideTable monorepo. Turn the moon.", "TideTable"],
  ["We are building the TideTable app for sailors.", "TideTable"],
  ["We are building the Tide app for sailors.", null],
  ["Fix the GitHub repo.", null],
])("the person may say what the product is called: %s", (said, name) => {
  expect(productIn([said, "Done."])).toBe(name);
});

test.each([
  ["/Users/ann/Projects/tide-table/src/moon.py", "tide-table"],
  ["/home/ann/code/tide-table/src/moon.py", "tide-table"],
  ["C:\\Users\\ann\\Documents\\Tide_Table\\src\\moon.py", "Tide Table"],
  ["~/dev/harbour/tide-table/src/moon.py", "tide-table"],
  ["/home/ann/.config/tools/moon.py", null],
  ["/home/ann/tide-table/moon.py", null],
])("the folder of the project names it: %s", (path, name) => {
  expect(productIn([`Look at ${path}, please.`, `I read ${path}.`, `Now change ${path}.`, "Done."])).toBe(
    name,
  );
  expect(productIn([`Look at ${path}, please.`, "I read it."])).toBeNull();
});

test("so does the repository that git pushes to", () => {
  expect(productIn(["Push it.", "To https://github.com/ann/tide-table.git\n   1..2 main -> main"])).toBe(
    "tide-table",
  );
});
