import { expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { Paths } from "../paths.ts";
import { assemble } from "./assemble.ts";
import { assembled, contents, type SnippetRow } from "./fixtures.ts";

const sketchesOf = (...fragments: readonly SnippetRow[][]) =>
  assembled(...fragments).sketches.map(({ path, content, why }) => [path, content, why]);

const TIDE = "import moon\n\nhigh = 1\nlow = 2\n\nprint(moon.full(), high, low)";

test("a change is made in the file of its name, or in the one that has its lines", () => {
  const changed = TIDE.replace("low = 2", "low = 3");
  const change = "@@\n high = 1\n-low = 2\n+low = 3";
  expect(contents([["python", "tide.py", TIDE]], [["diff", "src/tide.py", change]])).toEqual({
    "tide.py": changed,
  });
  expect(contents([["python", "tide.py", TIDE]], [["diff", null, change]])).toEqual({ "tide.py": changed });
  expect(contents([["python", null, TIDE]], [["diff", "tide.py", change]])).toEqual({ "tide.py": changed });
});

test("a change that was made already, or leaves lines out, needs no patch", () => {
  const made = "-low = 1\n+low = 2";
  const gap = " high = 1\n-low = 2\n+low = 3\n \n-print(moon.full(), high, low)\n+print(low)";
  expect(sketchesOf([["python", "tide.py", TIDE]], [["diff", "tide.py", made]])).toEqual([]);
  expect(
    contents([["python", "tide.py", `import moon\n${TIDE}`]], [["diff", "tide.py", gap]])["tide.py"],
  ).toContain("low = 3\n\nprint(low)");
});

test("a change is made by the lines right at it where others around it are left out", () => {
  const shown =
    " import moon\n-high = 1\n+high = 4\n low = 2\n print(moon.full(), high, low)\n+print('low water')";
  const longer = TIDE.replace("high = 1", "high = 1  # the high water").replace(
    "import moon",
    "import moon\nimport sun",
  );
  const change = shown.replace("-high = 1", "-high = 1  # the high water");
  expect(contents([["python", "tide.py", longer]], [["diff", "tide.py", change]])["tide.py"]).toBe(
    `${longer.replace("high = 1  # the high water", "high = 4")}\nprint('low water')`,
  );
  const twice = longer.replace("low = 2", "high = 1  # the high water");
  expect(sketchesOf([["python", "tide.py", twice]], [["diff", "tide.py", change]])).toHaveLength(1);
});

test("a change needs no patch where the last version has it, nor where it is of a text without a name", () => {
  const before = "-print(moon.half(), high, low)\n+print(moon.full(), high, low)";
  expect(sketchesOf([["diff", "tide.py", before]], [["python", "src/tide.py", TIDE]])).toEqual([]);
  const notes = " ## Tides\n+- The low water is told as well.\n+- So is the high water.";
  expect(sketchesOf([["diff", null, notes]])).toEqual([]);
  expect(assembled([["diff", null, notes]]).isPartOfCodeBase).toBe(true);
  expect(sketchesOf([["diff", "NOTES.md", notes]])).toHaveLength(1);
});

test("a text that changes write most of is there to be read, and what changes little of one is a patch", () => {
  const lines = Array.from({ length: 45 }, (_, at) => `The tide of day ${at} is told here.`);
  const change = ["@@ -90,1 +90,46 @@", " ## Tides", ...lines.map((line) => `+${line}`)].join("\n");
  expect(sketchesOf([["diff", "notes/tides.md", `${change}\n@@ -300,1 +345,1 @@\n-low\n+high`]])).toEqual([
    [
      "docs/tides.md",
      `_What the conversation shows of \`notes/tides.md\`._\n\n…\n\n## Tides\n${lines.join("\n")}\n\n…\n\nhigh\n\n…\n`,
      "is a text of which only these parts are shown",
    ],
  ]);
  expect(sketchesOf([["diff", "README.md", "-low tide\n+high tide"]])).toEqual([
    ["patches/001-README.md.patch", expect.stringContaining("+++ b/README.md\n"), "is a change to README.md"],
  ]);
});

test("changes of a file that is not here are one patch for each answer", () => {
  const answer: SnippetRow[] = [
    ["diff", "src/tide.py", "-low = 1\n+low = 2"],
    ["diff", "src/tide.py", "-high = 1\n+high = 2"],
    ["diff", null, "-x\n+y"],
  ];
  expect(sketchesOf(answer, [["diff", "src/tide.py", "@@ -9 +9 @@\n-a\n+b"]])).toEqual([
    [
      "patches/001-tide.py.patch",
      "--- a/src/tide.py\n+++ b/src/tide.py\n@@ -2,1 +2,1 @@\n-low = 1\n+low = 2\n@@ -4,1 +4,1 @@\n-high = 1\n+high = 2\n",
      "is a change to src/tide.py",
    ],
    ["patches/002-change.patch", expect.stringContaining("-x\n+y\n"), "is a change to a file"],
    ["patches/003-tide.py.patch", expect.stringContaining("@@ -9,1 +9,1 @@"), "is a change to src/tide.py"],
  ]);
  expect(assembled(answer).isPartOfCodeBase).toBe(true);
});

test("a change that an answer shows twice is one patch", () => {
  const change: SnippetRow = ["diff", "src/tide.py", "@@ -9 +9 @@\n-low = 1\n+low = 2"];
  const later: SnippetRow = ["diff", "src/tide.py", "@@ -9 +9 @@\n-low = 2\n+low = 1"];
  expect(sketchesOf([change, change], [later]).map(([path]) => path)).toEqual([
    "patches/001-tide.py.patch",
    "patches/002-tide.py.patch",
  ]);
});

test("a nameless change is of the file whose lines, as an earlier change wrote them, it removes", () => {
  const first: SnippetRow = ["diff", "src/tide.py", "-low = 1\n+print(moon.full(), high)"];
  const second: SnippetRow = ["diff", null, "-print(moon.full(), high)\n+print(moon.half(), high)"];
  const third: SnippetRow = ["diff", null, "-print(moon.half(), high)\n+pass"];
  const other: SnippetRow = ["diff", null, "-print(the.sun.is.up())\n+pass"];
  expect(sketchesOf([first], [second], [third], [other]).map(([, , why]) => why)).toEqual([
    ...Array(3).fill("is a change to src/tide.py"),
    "is a change to a file",
  ]);
});

test("a change whose new side is a whole program is that program", () => {
  const lines = [
    "import moon",
    "",
    "def rise():",
    "    return moon.full()",
    "",
    "def fall():",
    "    return 1",
    "",
  ];
  const diff = ["-print(1)", ...[...lines, "print(rise())"].map((line) => `+${line}`)].join("\n");
  expect(Object.keys(contents([["diff", "tide.py", diff]]))).toEqual(["tide.py"]);
  expect(contents([["diff", "tide.py", diff.replace("+import moon\n", "")]])).toEqual({});
  expect(Object.keys(contents([["diff", "tide.py", `@@ -1,1 +1,9 @@\n${diff}`]]))).toEqual(["tide.py"]);
  expect(contents([["diff", "tide.py", `@@ -6,1 +6,9 @@\n${diff}`]])).toEqual({});
});

test("all commands to type are one list, below the words that introduce them", () => {
  const content =
    "Install it:\n\n```bash\ncd tide\nnpm install\n```\n\nThen start it:\n\n```bash\ncd tide\nnpm start\n```";
  const { fragments } = dreamWith([
    {
      content,
      code_snippets: [
        { language: "bash", code: "cd tide\nnpm install" },
        { language: "bash", code: "cd tide\nnpm start" },
      ],
    },
  ]);
  expect(assemble(fragments, new Paths()).sketches.map(({ path, content: text }) => [path, text])).toEqual([
    [
      "sketches/commands.md",
      [
        "# Commands to type",
        "",
        ...["Install it:", "", "````bash", "cd tide", "npm install", "````", ""],
        ...["Then start it:", "", "````bash", "cd tide", "npm start", "````", ""],
      ].join("\n"),
    ],
  ]);
});

test.each([
  ["patterns for files", "Ignore these:", "# Secrets\n!.env\n**/tides/*\nmoon"],
  ["what an agent commits", "", 'git add . && git commit -m "Tides\n\n- Rise"'],
])("%s are no commands to type", (_, lead, code) => {
  const content = `${lead}\n\n\`\`\`bash\n${code}\n\`\`\``;
  const { fragments } = dreamWith([{ content, code_snippets: [{ language: "bash", code }] }]);
  expect(assemble(fragments, new Paths()).sketches).toEqual([]);
});

test("a commit that words introduce is a command to type", () => {
  const code = 'git commit -m "Tides"';
  const content = `**Then save it:**\n\n\`\`\`bash\n${code}\n\`\`\``;
  const { fragments } = dreamWith([{ content, code_snippets: [{ language: "bash", code }] }]);
  expect(assemble(fragments, new Paths()).sketches.map((each) => each.content)).toEqual([
    `# Commands to type\n\nThen save it:\n\n\`\`\`\`bash\n${code}\n\`\`\`\`\n`,
  ]);
});

test("files that import many modules which are not shown belong to a code base", () => {
  const importing = (names: readonly string[]) =>
    names.map((path, at) => `import { n${at} } from "./${path}.js";\nn${at}();`).join("\n");
  expect(assembled([["javascript", "src/a.js", importing(["b", "c", "d"])]]).isPartOfCodeBase).toBe(true);
  expect(assembled([["javascript", "src/a.js", importing(["b", "c"])]]).isPartOfCodeBase).toBe(false);
  expect(assembled([["javascript", "src/x/a.js", importing(["../b", "../c"])]]).isPartOfCodeBase).toBe(true);
  expect(assembled([["javascript", "src/a.js", importing(["b"])]]).isPartOfCodeBase).toBe(false);
});

test("a text goes on with its counted headings in later answers", () => {
  const rules = "# Rules of the harbour\n\n## 1. Tides\nRead them.\n\n## 2. Ropes\nCoil them.";
  const more = "## 3. Lamps\nLight them.";
  expect(contents([["markdown", null, rules]], [["markdown", "rules.md", more]])).toEqual({
    "rules.md": `${rules}\n\n${more}`,
  });
  const anew = "# Rules of the harbour\n\n## 1. Tides\nRead them.\n\n## 2. Ropes\nDry them.";
  expect(contents([["markdown", "rules.md", rules]], [["markdown", "rules.md", anew]])).toEqual({
    "rules.md": anew,
  });
});
