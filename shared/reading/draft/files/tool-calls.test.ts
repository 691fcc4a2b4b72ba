import { describe, expect, test } from "vitest";
import { FileEdits } from "./file-edits.ts";
import { argumentsOf, callsOf, replayCall, type ToolCall } from "./tool-calls.ts";

function replayed(...calls: ToolCall[]) {
  const edits = new FileEdits();
  edits.write("/app/kiln.py", "temperature = 1\nprint(temperature)\n");
  for (const call of calls) replayCall(edits, { folder: "/app", ...call });
  return Object.fromEntries(
    edits.files.map(({ path, parts }) => [path, parts.map(({ text }) => text).join("|")]),
  );
}
const PATCH =
  "*** Begin Patch\n*** Update File: kiln.py\n@@\n-temperature = 1\n+temperature = 2\n*** End Patch";
const WARMER = { "/app/kiln.py": "temperature = 2\nprint(temperature)\n" };

describe("a tool call", () => {
  test.each<[string, ToolCall]>([
    [
      "Claude Code's Edit",
      {
        name: "Edit",
        input: { file_path: "/app/kiln.py", old_string: "temperature = 1", new_string: "temperature = 2" },
      },
    ],
    [
      "MultiEdit",
      {
        name: "MultiEdit",
        input: {
          file_path: "/app/kiln.py",
          edits: [
            { old_string: "= 1", new_string: "= 3" },
            { old_string: "= 3", new_string: "= 2" },
          ],
        },
      },
    ],
    [
      "Cursor's search_replace",
      { name: "search_replace", input: { file_path: "kiln.py", old_string: "= 1", new_string: "= 2" } },
    ],
    [
      "an editor's str_replace",
      {
        name: "str_replace_based_edit_tool",
        input: { command: "str_replace", path: "./kiln.py", old_str: "= 1", new_str: "= 2" },
      },
    ],
    ["OpenCode's edit", { name: "edit", input: { filePath: "kiln.py", oldString: "= 1", newString: "= 2" } }],
    [
      "a diff as Cursor keeps it",
      {
        name: "edit_file",
        input: {
          path: "kiln.py",
          chunks: [{ diffString: "- temperature = 1\n+ temperature = 2", newStart: 1 }],
        },
      },
    ],
    ["a patch as text", { name: "apply_patch", input: PATCH }],
    ["a patch as an argument", { name: "apply_patch", input: { input: PATCH } }],
    ["a patch by a shell", { name: "shell", input: { command: ["apply_patch", PATCH] } }],
    [
      "a patch by a shell's script",
      { name: "exec_command", input: { cmd: `apply_patch <<'EOF'\n${PATCH}\nEOF` } },
    ],
    [
      "a text written by a shell",
      {
        name: "Bash",
        input: { command: "cat > kiln.py <<'EOF'\ntemperature = 2\nprint(temperature)\nEOF\npython kiln.py" },
      },
    ],
    [
      "a file written whole",
      { name: "mcp__files__write_file", input: { path: "kiln.py", content: WARMER["/app/kiln.py"] } },
    ],
  ])("is carried out: %s", (_, call) => {
    expect(replayed(call)).toEqual(WARMER);
  });

  test.each<[string, ToolCall, object]>([
    [
      "all places",
      {
        name: "Edit",
        input: { file_path: "kiln.py", old_string: "temperature", new_string: "t", replace_all: true },
      },
      { "/app/kiln.py": "t = 1\nprint(t)\n" },
    ],
    ["a file deleted by a tool", { name: "delete_file", input: { target_file: "kiln.py" } }, {}],
    ["a file deleted by a shell", { name: "Bash", input: { command: "cd /app && rm -f kiln.py" } }, {}],
    ["a folder deleted by a shell", { name: "Bash", input: { command: "rm -rf /app" } }, {}],
    [
      "a file moved by a shell",
      { name: "Bash", input: { command: "git mv kiln.py 'oven.py'" } },
      { "/app/oven.py": "temperature = 1\nprint(temperature)\n" },
    ],
    [
      "a shown file",
      { name: "Read", input: { file_path: "x" }, shown: { path: "x", content: "y" } },
      { ...replayed(), "/app/x": "y" },
    ],
    [
      "a cell of a notebook",
      { name: "NotebookEdit", input: { notebook_path: "n.ipynb", new_source: "1 + 1" } },
      { ...replayed(), "/app/n.ipynb": "1 + 1" },
    ],
    [
      "text of which the shell replaces parts",
      { name: "Bash", input: { command: "cat > x <<EOF\n$HOME\nEOF" } },
      replayed(),
    ],
    [
      "OpenCode's patch",
      { name: "apply_patch", input: { patchText: "*** Begin Patch\n*** Add File: x\n+1\n+\n*** End Patch" } },
      { ...replayed(), "/app/x": "1\n" },
    ],
    ["reading", { name: "Read", input: { file_path: "kiln.py", content: "no" } }, replayed()],
    ["other tools", { name: "WebSearch", input: { query: "kiln" } }, replayed()],
    ["odd arguments", { name: "Edit", input: { file_path: 7, old_string: {}, edits: "x" } }, replayed()],
    ["a pattern of paths", { name: "Bash", input: { command: "rm *.py; mv a b c; rm $X" } }, replayed()],
  ])("has its effect: %s", (_, call, files) => {
    expect(replayed(call)).toEqual(files);
  });

  test("that changes a file in place leaves it known in part", () => {
    const edits = new FileEdits();
    edits.write("/app/a.py", "x");
    replayCall(edits, { name: "Bash", input: { command: "sed -i 's/x/y/' a.py" }, folder: "/app" });
    expect(edits.files).toMatchObject([{ isWhole: false }]);
  });

  test("has its arguments as an object or as JSON text", () => {
    expect(argumentsOf('{"a":1}')).toEqual({ a: 1 });
    expect(argumentsOf({ a: 1 })).toEqual({ a: 1 });
    expect(argumentsOf("*** Begin")).toBe("*** Begin");
    expect(
      callsOf({
        tool_calls: [{ function: { name: "write", arguments: '{"path":"a"}' } }, 7],
        content: [{ type: "tool_use", name: "edit", input: { path: "b" } }, { type: "text" }, "text"],
      }),
    ).toEqual([
      { name: "write", input: { path: "a" } },
      { name: "edit", input: { path: "b" } },
    ]);
    expect(callsOf({ content: "text" })).toEqual([]);
  });
});
