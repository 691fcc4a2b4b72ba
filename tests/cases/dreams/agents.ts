import type { DreamCase } from "./dream-case.ts";

/** A file that an agent writes, as SpecStory and others show it. */
function written(path: string, lines: readonly string[]): string {
  const added = lines.map((line) => `+ ${line}`).join("\n");
  return [
    '<tool-use data-tool-type="write" data-tool-name="write">',
    `<details><summary>Tool use: **write** • Edit file: ${path}</summary>\n`,
    `**Chunk 1**\nLines added: ${lines.length}, lines removed: 1\n`,
    `\`\`\`diff\n@@ -1,1 +1,${lines.length} @@\n- \n${added}\n\`\`\`\n`,
    "</details>\n</tool-use>",
  ].join("\n");
}

/** The code of a coding agent is in what it edits. */
export const AGENTS: readonly DreamCase[] = [
  {
    name: "a module and its test in Python",
    title: "Tip splitter",
    messages: [
      "Build a tip splitter in Python, a module and a test.",
      [
        "I'll write the module.",
        written("/home/a/tips/tips.py", [
          "def split(total, people):",
          '    """Cents each person pays; the first ones pay the rest."""',
          "    each, rest = divmod(total, people)",
          "    return [each + (i < rest) for i in range(people)]",
        ]),
        "Now the test.",
        written("/home/a/tips/test_tips.py", [
          "import unittest",
          "from tips import split",
          "",
          "class Tips(unittest.TestCase):",
          "    def test_rest(self):",
          "        self.assertEqual(split(10, 3), [4, 3, 3])",
        ]),
        "Done: both files are there.",
      ].join("\n\n"),
    ],
    dream: {
      kind: "idea",
      todos: ["[x] Build a tip splitter in Python, a module and a test"],
      code: ["python tips.py", "python test_tips.py"],
    },
  },
  {
    name: "a module and its test in JavaScript",
    messages: [
      "Create a dice roller in JavaScript, one module plus a test.",
      [
        "First the module.",
        written("/srv/dice/dice.js", [
          "export function roll(sides, random = Math.random) {",
          "  return 1 + Math.floor(random() * sides);",
          "}",
        ]),
        "Then its test.",
        written("/srv/dice/dice.test.js", [
          'import assert from "node:assert";',
          'import { roll } from "./dice.js";',
          "",
          "assert.equal(roll(6, () => 0), 1);",
        ]),
        "Both files are written.",
      ].join("\n\n"),
    ],
    dream: {
      kind: "idea",
      todos: ["[x] Create a dice roller in JavaScript, one module plus a test"],
      code: ["javascript dice.js", "javascript dice.test.js"],
    },
  },
];
