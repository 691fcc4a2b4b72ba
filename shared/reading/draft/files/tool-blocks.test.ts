import { describe, expect, test } from "vitest";
import { FileEdits } from "./file-edits.ts";
import { replayBlock } from "./tool-blocks.ts";

const FENCE = "```";
const block = (name: string, ...lines: string[]) =>
  [`<tool-use data-tool-type="write" data-tool-name="${name}">`, ...lines, "</tool-use>"].join("\n");
const claude = (name: string, ...lines: string[]) =>
  block(name, "<details>", `<summary>Tool use: **${name}**</summary>`, ...lines, "</details>");
const cursor = (name: string, ...lines: string[]) =>
  block(
    name,
    "",
    `<details><summary>Tool use: **${name}** • Edit file: /k/a.py</summary>`,
    "",
    ...lines,
    "</details>",
  );
const chunk = (...lines: string[]) => [
  "**Chunk 1**",
  "Lines added: 1, lines removed: undefined",
  "",
  `${FENCE}diff`,
  ...lines,
  FENCE,
];
const fenced = (...lines: string[]) => [`${FENCE}py`, ...lines, FENCE];

function after(...elements: string[]) {
  const edits = new FileEdits();
  edits.write("/k/a.py", "x = 1\ny = 1\n");
  for (const element of elements) replayBlock(edits, element);
  return Object.fromEntries(
    edits.files.map(({ path, parts, isWhole }) => [
      path,
      isWhole ? parts[0]?.text : parts.map(({ text }) => text),
    ]),
  );
}
const BEFORE = { "/k/a.py": "x = 1\ny = 1\n" };
const DONE = "The file /k/a.py has been updated successfully.";

describe("a rendered tool call", () => {
  test("names a file of which it shows nothing", () => {
    const edit = claude("Edit", "", "```text", DONE.replace("a.py", "b.py"), "```");
    expect(after(edit)).toEqual({ ...BEFORE, "/k/b.py": [] });
  });

  test("shows a file whole again by reading it, under its path in the project", () => {
    const edit = claude("Edit", "", "```text", DONE, "```");
    const read = (path: string, ...lines: string[]) =>
      claude("Read", ` \`${path}\``, "", ...fenced(...lines));
    const now = { "/k/a.py": "x = 5\ny = 6" };
    expect(after(edit, read("/k/a.py", "1\tx = 5", "2\ty = 6"))).toEqual(now);
    expect(after(edit, read("/k/a.py", "2\tx = 5", "3\ty = 6"))).toEqual({ "/k/a.py": ["x = 1\ny = 1\n"] });
    expect(after(edit, read("a.py", "1\tx = 5", "2\ty = 6"))).toEqual({ "/k/a.py": ["x = 1\ny = 1\n"] });
    const other = claude(
      "Write",
      "",
      ...fenced("z = 1"),
      "",
      "```text",
      DONE.replace("a.py", "sea/b.py"),
      "```",
    );
    const first = read("./\\sea\\b.py", "1\tz = 1");
    expect(after(edit, other, first, read("./\\a.py", "1\tx = 5", "2\ty = 6"))).toEqual({
      ...now,
      "/k/sea/b.py": "z = 1",
    });
  });

  test.each<[string, string, object]>([
    [
      "a chunk of a diff",
      cursor("search_replace", ...chunk("@@ -1,2 +1,2 @@", "- x = 1", "+ x = 2", "  y = 1")),
      { "/k/a.py": "x = 2\ny = 1\n" },
    ],
    [
      "marks of HTML in a diff",
      cursor(
        "search_replace",
        ...chunk("@@ -1,1 +1,1 @@", "- x = 1", "+ x = &#96;a&#96; &lt; b &amp;&amp; c"),
      ),
      { "/k/a.py": "x = `a` < b && c\ny = 1\n" },
    ],
    [
      "quotes as marks of HTML in a diff",
      cursor(
        "search_replace",
        ...chunk("@@ -1,1 +1,1 @@", "- x = 1", "+ x = &#39;a&#39; + &quot;&amp;quot;&quot;"),
      ),
      { "/k/a.py": "x = 'a' + \"&quot;\"\ny = 1\n" },
    ],
    [
      "marks of HTML beside quotes, which are the code's own",
      cursor("search_replace", ...chunk("@@ -1,1 +1,1 @@", "- x = 1", '+ x = "&quot;"')),
      { "/k/a.py": 'x = "&quot;"\ny = 1\n' },
    ],
    [
      "a new file",
      cursor("write", ...chunk("@@ -1,1 +1,2 @@", "- ", "+ z = 1", "+ ")).replaceAll("/k/a.py", "/k/b.py"),
      { ...BEFORE, "/k/b.py": "z = 1\n" },
    ],
    [
      "a file written whole, with code in it",
      claude(
        "Write",
        "",
        "````md",
        "# B",
        "```",
        "code",
        "```",
        "",
        "````",
        "",
        "```text",
        "File created successfully at: /k/b.md (file state is current in your context)",
        "```",
      ),
      { ...BEFORE, "/k/b.md": "# B\n```\ncode\n```\n" },
    ],
    [
      "fences escaped by a backslash",
      claude(
        "Write",
        "",
        "```md",
        "\\```",
        "code",
        "\\```",
        "```",
        "",
        "```",
        "File created successfully at: /k/b.md",
        "```",
      ),
      { ...BEFORE, "/k/b.md": "```\ncode\n```" },
    ],
    [
      "a file written by Gemini",
      block(
        "write_file",
        "<details><summary>Tool use: **WriteFile**</summary>",
        "",
        "Path: `b.py`",
        "",
        ...fenced("z = 1", ""),
        "",
        "Result: Successfully created and wrote to new file: /k/b.py.",
        "</details>",
      ),
      { ...BEFORE, "/k/b.py": "z = 1\n" },
    ],
    [
      "a patch",
      claude(
        "apply_patch",
        "**Update: `/k/a.py`**",
        "",
        `${FENCE}diff`,
        "@@",
        "-x = 1",
        "+x = 2",
        FENCE,
        "",
        "**Add: `/k/b.py`**",
        "",
        `${FENCE}diff`,
        "+z = 1",
        FENCE,
        "",
        "**Delete: `/k/c.py`**",
      ),
      { "/k/a.py": "x = 2\ny = 1\n", "/k/b.py": "z = 1\n" },
    ],
    [
      "a patch as it was given",
      claude(
        "apply_patch",
        "- input:",
        "",
        FENCE,
        "*** Begin Patch",
        "*** Update File: /k/a.py",
        "@@",
        "-x = 1",
        "+x = 2",
        "*** End Patch",
        FENCE,
      ),
      { "/k/a.py": "x = 2\ny = 1\n" },
    ],
    [
      "arguments with labels",
      claude(
        "replace_string_in_file",
        "- filePath: `/k/a.py`",
        "- oldString:",
        "",
        ...fenced("x = 1"),
        "- newString:",
        "",
        ...fenced("x = 2"),
      ),
      { "/k/a.py": "x = 2\ny = 1\n" },
    ],
    ["a shell's command", claude("Bash", "`rm /k/a.py`"), {}],
    ["a shell's command with its output", claude("Bash", "`rm /k/a.py`", "", "```text", "(none)", "```"), {}],
    ["a shell's script", claude("Bash", "", "```bash", "cd /k", "rm a.py", "```"), {}],
    [
      "a deletion",
      block(
        "delete_file",
        "<details><summary>Tool use: **delete_file** • Delete file: /k/a.py</summary></details>",
      ),
      {},
    ],
    [
      "an edit of which only the lines around it are shown",
      claude(
        "Edit",
        "",
        "```text",
        `${DONE} Here's the result of running \`cat -n\` on a snippet:`,
        "     1→x = 2",
        "     2→",
        "     3→y = 1",
        "```",
      ),
      { "/k/a.py": ["x = 1\ny = 1\n", "x = 2\n\ny = 1"] },
    ],
    [
      "an edit that is not shown",
      claude("Edit", "", "```text", DONE, "```"),
      { "/k/a.py": ["x = 1\ny = 1\n"] },
    ],
    [
      "an edit of which only the new text is shown",
      cursor("edit_file_v2", "", ...fenced("x = 2")),
      { "/k/a.py": ["x = 1\ny = 1\n", "x = 2"] },
    ],
  ])("has its effect: %s", (_, element, files) => {
    expect(after(element)).toEqual(files);
  });

  test.each([
    [
      "a rejected edit",
      claude(
        "Write",
        "",
        ...fenced("z"),
        "",
        "```text",
        "The user doesn't want to proceed with this tool use. /k/a.py",
        "```",
      ),
    ],
    [
      "an edit that failed",
      claude(
        "Edit",
        "",
        "```text",
        "<tool_use_error>String to replace not found in file.</tool_use_error>",
        DONE,
        "```",
      ),
    ],
    [
      "a diff that was not applied",
      cursor("edit_file", "**Apply failed**", "", ...chunk("@@ -1 +1 @@", "- x = 1", "+ x = 2")),
    ],
    [
      "an edit that was cancelled",
      cursor("edit_file", "Status: **cancelled**", "", ...chunk("@@ -1 +1 @@", "- x = 1", "+ x = 2")),
    ],
    ["a file that is only read", claude("Read", " `/k/a.py`", "", ...fenced("1\tx = 5"))],
    ["a tool without a name", "<tool-use>\n`rm /k/a.py`\n</tool-use>"],
    ["nothing", claude("Write")],
  ])("has no effect: %s", (_, element) => {
    expect(after(element)).toEqual(BEFORE);
  });
});
