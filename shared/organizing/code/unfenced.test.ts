import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { readMarkdown } from "@dreamcatcher/text/markdown";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rules } from "../index.ts";
import { withFencedCode, withFencedProgram, withFencedSql } from "./unfenced.ts";

/** The blocks of code in an answer as a page shows it, without fences. */
const codeIn = (answer: string) =>
  readMarkdown(withFencedCode(answer)).flatMap((block) =>
    block.kind === "code" ? [[block.info, block.code]] : [],
  );

const PROGRAMS: readonly [language: string, code: string][] = [
  [
    "javascript",
    'import { tides } from "./tides.js";\n\nexport function next(hour) {\n  return tides.find((tide) => tide.hour > hour);\n}\n\nif (process.argv[2]) {\n  console.log(next(3));\n}',
  ],
  [
    "javascript",
    'const express = require("express");\n\napp\n  .get("/", (request, response) => {\n    response.send("High");\n  });\n\napp.listen(80);',
  ],
  [
    "python",
    '# tides.py\nimport sys\nfrom moon import phase\n\n\nclass Tide:\n    """High water,\n    and low water."""\n\n    def __init__(self, hour):\n        self.hour = hour  # local time\n\n\n# Print them.\nfor hour in range(24):\n    print(Tide(hour).hour)',
  ],
  ["bash", '#!/bin/bash\nset -euo pipefail\nfor tide in *.csv; do\n  cp "$tide" /backup/\ndone'],
  ["php", "<?php\n$tide = $_POST['tide'];\nif ($tide === '') {\n    die('None');\n}\necho $tide;\n?>"],
  [
    "ruby",
    "class Tide\n  attr_reader :hour\n\n  def initialize(hour)\n    @hour = hour\n  end\nend\n\nputs Tide.new(3).hour",
  ],
  [
    "kotlin",
    "data class Tide(val hour: Int)\n\nfun main() {\n    val tides = listOf(Tide(3))\n    println(tides)\n}",
  ],
  ["powershell", 'Get-ChildItem *.csv | ForEach-Object {\n  Rename-Item $_ -NewName ("tide-" + $_.Name)\n}'],
  ["go", 'package main\n\nimport "fmt"\n\nfunc main() {\n\tlevel := 3\n\tfmt.Println(level)\n}'],
  ["sql", "CREATE TABLE tides (\n  id INTEGER PRIMARY KEY,\n  hour INTEGER NOT NULL\n);"],
  ["html", "<!DOCTYPE html>\n<html>\n  <body>\n    <p>High water</p>\n  </body>\n</html>"],
  ["css", ".tide {\n  color: navy;\n  margin: 0;\n}"],
  ["json", '{\n  "harbour": "Den Oever",\n  "levels": [1, 2]\n}'],
  ["bash", '#!/bin/bash\nset -e\nfor f in *.csv; do\n  sort "$f"\ndone'],
  ["dockerfile", 'FROM node:24\nWORKDIR /tides\nCOPY . .\nCMD ["node", "tides.js"]'],
  [
    "rust",
    'use std::env;\n\nfn main() {\n    let hour = env::args().nth(1);\n    println!("{:?}", hour);\n}',
  ],
];

test.each(PROGRAMS)("lines of %s among prose become a block", (language, code) => {
  const answer = `Sure! Here is what you asked for:\n\n${code}\n\nRun it once a day, and tell me how it goes.`;
  expect(codeIn(answer)).toEqual([[language, code]]);
  expect(
    readMarkdown(withFencedCode(answer)).flatMap((block) => (block.kind === "code" ? [] : [block.text])),
  ).toEqual(["Sure! Here is what you asked for:", "Run it once a day, and tell me how it goes."]);
});

test("two programs in one answer are two blocks, each with the sentence before it", async () => {
  const [[, js = ""] = [], , [, python = ""] = []] = PROGRAMS;
  const answer = `Here is next.js:\n\n${js}\n\nAnd tides.py does the same:\n${python}\nThat is all there is.`;
  const dream = await rules.organize(transcriptOf(["Write a tide program, twice.", answer]));
  expect(dream.fragments.flatMap(({ code_snippets }) => code_snippets)).toEqual([
    { language: "javascript", code: js },
    { language: "python", filename: "tides.py", code: python },
  ]);
  expect(dream.fragments[0]?.content).toContain(`\n\`\`\`python\n${python}\n\`\`\`\n`);
});

test("the name of a language above code is no prose, and says what a few lines are in", () => {
  expect(codeIn("Save it:\n\npython\nprint(tide)\n\nThen run it.")).toEqual([["python", "print(tide)"]]);
  expect(codeIn("Type:\n\nBash\n\nnpm install tides\nnpm start\n\nDone.")).toEqual([
    ["bash", "npm install tides\nnpm start"],
  ]);
  expect(codeIn("Save it:\n\npython\nCopy\nEdit\nprint(tide)\n\nThen run it.")).toEqual([
    ["python", "print(tide)"],
  ]);
  expect(codeIn("I prefer\n\nPython\n\nto most other languages.")).toEqual([]);
});

test("code in an item of a list loses the blanks before it", () => {
  expect(
    codeIn("1. Save this:\n\n   import tides\n\n   def high():\n       return tides.high()\n\n2. Run it."),
  ).toEqual([["python", "import tides\n\ndef high():\n    return tides.high()"]]);
});

describe("what is no code stays as it is", () => {
  test.each([
    ["a poem", "O moon (so pale);\nO sea, so deep;\nlet me be still,\nfor I must sleep;\nreturn to me;"],
    [
      "a list",
      "- let the tide come in (slowly);\n- import the boat;\n- for each child: a vest;\n* return by six;",
    ],
    ["a log", "10:00 start(tide)\n10:01 high = 3\n10:02 stop(tide)\nINFO done;\nINFO bye;"],
    ["a table", "| import | from |\n| --- | --- |\n| const a = 1; | let b = 2; |\n| x(); | y(); |"],
    ["an address", "Harbour Office;\nKade 3;\nThe Netherlands (NL);\nTel: 0123;"],
    ["algebra", "x = 3\ny = 2x + 1\nz = x + y\nSo z is ten."],
    ["fields", "Name: Tide\nHarbour: Den Oever\nDepth: 3 m\nOpen: yes"],
    ["settings", "HARBOUR=texel\nDEPTH=3\nOPEN=yes"],
    ["a heading above prose", "# Tides\n\nThe sea rises (twice a day) and falls.\n\n# Moon\n\nIt pulls;"],
    ["a command in a sentence", "Run it with node tides.js;\nthen call print(tide) once;\nthat is all;"],
    ["a line or two of code", "Call tides.high();\nlow();\n\nand read what comes out."],
    [
      "prose with keywords",
      "for example (see below)\nif you like it = good\nwhile you wait (an hour)\nreturn it then",
    ],
    [
      "code that is indented by four, which Markdown knows",
      "So:\n\n    import tides\n    print(tides)\n    print(1)",
    ],
    ["an answer with a fence", "```\na\n```\n\nimport tides\nprint(tides)\nprint(1)\nx = tides()"],
  ])("%s", (_, answer) => {
    expect(withFencedCode(answer)).toBe(answer);
  });

  test("any words", () => {
    const word = fc.stringMatching(/^[a-z]{1,9}[,.!?;:]?$/);
    const line = fc.array(word, { maxLength: 9 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        expect(withFencedCode(lines.join("\n"))).toBe(lines.join("\n"));
      }),
    );
  });
});

test("a comment that ends a program belongs to it, a heading below it does not", () => {
  const code = "import tides\ntides.open(3)\nprint(tides.high())\n# It prints 3.";
  expect(codeIn(`So:\n\n${code}\n\n# Use\n\nRun it.`)).toEqual([["python", code]]);
});

test("what the person writes stays as it is", async () => {
  const [[, code = ""] = []] = PROGRAMS;
  const dream = await rules.organize(transcriptOf([`This fails:\n\n${code}`, "Why?"]));
  expect(dream.fragments.flatMap(({ code_snippets }) => code_snippets)).toEqual([]);
});

describe("statements of SQL that a person pastes", () => {
  const TABLE = "create table boats\n(\n    id int auto_increment primary key\n);";

  test.each([
    [`My tables:\n\n${TABLE}`, TABLE],
    [`${TABLE}\n\nINSERT INTO boats (id) VALUES (1);\ncreate index i on boats (id);\n\nWhy?`, undefined],
    ["What does this do?\nselect name from boats\nwhere id = 3;", "select name from boats\nwhere id = 3;"],
    ["update boats set name = 'Rio';", "update boats set name = 'Rio';"],
    ["delete from boats where id = 3;", "delete from boats where id = 3;"],
  ])("are kept as code: %j", (text, code = text.split("\n\nWhy?")[0]) => {
    const blocks = readMarkdown(withFencedSql(text)).filter(({ kind }) => kind === "code");
    expect(blocks).toMatchObject([{ info: "sql", code }]);
  });

  test.each([
    "Create a table for boats;",
    "Select a boat from the list;",
    "Update the boats; then sell them;",
    "create table boats (id int)",
    "```\ndelete from boats where id = 3;\n```",
  ])("are not seen in: %j", (text) => {
    expect(withFencedSql(text)).toBe(text);
  });

  test.each(["select a from b\n", "select a from b;\n", "select a from b;\n\n"])(
    "many of %j take time in proportion",
    { timeout: 30_000 },
    (statement) => {
      withFencedSql(`${statement.repeat(40_000)};`);
    },
  );
});

test.each([
  "import x\n{\n",
  "(",
  "{\n",
  "a = 1;\n",
  "x # ",
  '"',
  "f()",
  "<a ",
  "   {\n\n",
  "let a = (\n\n\n\n",
  "python\n",
])("many of %j take time in proportion", { timeout: 30_000 }, (mark) => {
  const text = `${mark.repeat(1_000_000 / mark.length)}\n=`;
  withFencedCode(text);
  withFencedCode(text.replace(/(.{900})/g, "$1\n"));
});

test("a title in a comment is a part of the code", () => {
  const code =
    "const tide = readTide();\nconst ebb = tide - 1;\n\n// ======\n//      LOOP\n// ======\nfunction loop() {\n  draw(ebb);\n}\nloop();";
  expect(withFencedCode(`Here it is:\n\n${code}`)).toContain(`\n${code}\n\`\`\``);
});

const PASTED = [
  "import os, sys",
  "from moon import phase",
  "",
  "##### The tides #####",
  "",
  "def high(day):",
  '    """High water."""',
  "",
  "    hour = phase(day)",
  "    if hour > 12:",
  "        hour = hour - 12",
  "",
  "    return hour",
  "",
  '"""',
  "Prints the tides of a day, which may be told in words.",
  '"""',
  "for day in range(30):",
  "    level = high(day)",
  "    print(level)",
  "try:",
  "    print(os.getcwd())",
  "except OSError:",
  "    sys.exit(1)",
].join("\n");

test("a program that a person pastes without a fence is one block, and the words around it stay", () => {
  const text = `My program is wrong at noon:\n\n${PASTED}\n\nCould you help me?`;
  expect(
    readMarkdown(withFencedProgram(text)).map((each) => (each.kind === "code" ? each.code : each.text)),
  ).toEqual(["My program is wrong at noon:", PASTED, "Could you help me?"]);
});

test("a text with lines of code among its sentences stays as the person wrote it", () => {
  const among = PASTED.replace("try:", "Below it I try the folder, which fails.\ntry:");
  for (const text of [among, "import os\nprint(1)", `\`\`\`\n${PASTED}\n\`\`\``])
    expect(withFencedProgram(text)).toBe(text);
});
