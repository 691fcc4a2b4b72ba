import type { JsonObject } from "@dreamcatcher/text/json";
import { describe, expect, test } from "vitest";
import { readConversation } from "../read.ts";

const META = {
  timestamp: "2026-07-02T10:00:00.000Z",
  type: "session_meta",
  payload: { id: "c-1", cwd: "/home/a/kiln", timestamp: "2026-07-02T10:00:00Z" },
};
const item = (payload: object): JsonObject => ({
  timestamp: "2026-07-02T10:01:00.000Z",
  type: "response_item",
  payload,
});
const event = (payload: object): JsonObject => ({
  timestamp: "2026-07-02T10:01:00.000Z",
  type: "event_msg",
  payload,
});
const user = (text: string) =>
  item({ type: "message", role: "user", content: [{ type: "input_text", text }] });
const assistant = (text: string) =>
  item({ type: "message", role: "assistant", content: [{ type: "output_text", text }] });
const said = (records: readonly JsonObject[]) =>
  readConversation(records).messages.map(({ role, content }) => `${role}: ${content}`);
const files = (records: readonly JsonObject[]) =>
  readConversation([META, user("Go."), ...records]).documents.map(({ title, content }) => [title, content]);
const PATCH = "*** Begin Patch\n*** Add File: src/kiln.py\n+print(1)\n*** End Patch";

describe("a session of Codex", () => {
  test("is the talk, each message once, without instructions and surroundings", () => {
    const records = [
      META,
      item({ type: "message", role: "developer", content: [{ type: "input_text", text: "rules" }] }),
      user("# AGENTS.md instructions for /home/a/kiln\n\n<INSTRUCTIONS>Be brief.</INSTRUCTIONS>"),
      user("<environment_context>\n<cwd>/home/a/kiln</cwd>\n</environment_context>"),
      user("<user_instructions>\nBe brief.\n</user_instructions>"),
      event({ type: "user_message", message: "Plot my kiln." }),
      user("Plot my kiln."),
      { type: "turn_context", payload: { cwd: "/home/a/kiln", model: "gpt-9" } },
      item({ type: "reasoning", summary: [{ type: "summary_text", text: "hm" }] }),
      event({ type: "agent_reasoning", text: "hm" }),
      assistant("It is in `kiln.svg`."),
      event({ type: "agent_message", message: "It is in `kiln.svg`." }),
      { type: "compacted", payload: { message: "Summary." } },
      user("Plot my kiln."),
      event({ type: "user_message", message: "Plot my kiln." }),
      event({ type: "agent_message", message: "Again." }),
      event({ type: "user_message", message: "<b>Bold</b>", images: ["data:…"] }),
      user("# Context from my IDE setup:\n\n## Open tabs:\n- a.py\n\n## My request for Codex:\nThanks."),
    ];
    expect(readConversation(records)).toMatchObject({
      source: "codex",
      external_id: "c-1",
      model: "gpt-9",
      created: "2026-07-02T10:00:00.000Z",
      unread_parts: [{ kind: "input_image", count: 1 }],
    });
    expect(said(records)).toEqual([
      "user: Plot my kiln.",
      "assistant: It is in `kiln.svg`.",
      "user: Plot my kiln.",
      "assistant: Again.",
      "user: <b>Bold</b>",
      "user: Thanks.",
    ]);
  });

  test("of an older version has its items without an envelope", () => {
    const records = [
      { id: "c-0", timestamp: "2025-06-01T00:00:00Z", instructions: null, git: {} },
      { record_type: "state" },
      { type: "message", role: "user", content: [{ type: "input_text", text: "Plot." }] },
      { type: "message", role: "assistant", content: [{ type: "output_text", text: "Done." }] },
      {
        type: "function_call",
        name: "shell",
        arguments: JSON.stringify({ command: ["apply_patch", PATCH] }),
        call_id: "1",
      },
    ];
    expect(said(records)).toEqual(["user: Plot.", "assistant: Done."]);
    expect(readConversation(records)).toMatchObject({
      external_id: "c-0",
      created: "2025-06-01T00:00:00.000Z",
      documents: [{ title: "src/kiln.py", content: "print(1)\n" }],
    });
  });

  test.each<[string, object]>([
    ["a custom call", { type: "custom_tool_call", name: "apply_patch", input: PATCH }],
    [
      "a function",
      { type: "function_call", name: "apply_patch", arguments: JSON.stringify({ input: PATCH }) },
    ],
    [
      "a shell",
      {
        type: "function_call",
        name: "shell",
        arguments: JSON.stringify({ command: ["bash", "-lc", `apply_patch <<'EOF'\n${PATCH}\nEOF`] }),
      },
    ],
    [
      "a command",
      {
        type: "function_call",
        name: "exec_command",
        arguments: JSON.stringify({
          cmd: "cat > src/kiln.py <<'EOF'\nprint(1)\nEOF",
          workdir: "/home/a/kiln",
        }),
      },
    ],
    [
      "a local shell",
      { type: "local_shell_call", action: { type: "exec", command: ["apply_patch", PATCH] } },
    ],
  ])("leaves the files of a patch by %s", (_, payload) => {
    expect(files([item({ ...payload, call_id: "1" })])).toEqual([["src/kiln.py", "print(1)\n"]]);
  });

  test.each<[string, unknown]>([
    ["an exit code", JSON.stringify({ output: "no", metadata: { exit_code: 1 } })],
    ["its first line", "Exit code: 1\nOutput: no"],
    ["the state of its process", "Chunk ID: a\nWall time: 0.1 seconds\nProcess exited with code 2\nOutput:"],
    ["apply_patch", "apply_patch verification failed: no such lines"],
  ])("does not carry out a call that failed, as %s says", (_, output) => {
    const call = item({ type: "custom_tool_call", name: "apply_patch", input: PATCH, call_id: "1" });
    expect(files([call, item({ type: "custom_tool_call_output", call_id: "1", output })])).toEqual([]);
  });

  const print = (cmd: string, output: string) => [
    item({ type: "function_call", name: "exec_command", arguments: JSON.stringify({ cmd }), call_id: "1" }),
    item({
      type: "function_call_output",
      call_id: "1",
      output: `Chunk ID: a\nProcess exited with code 0\nOutput:\n${output}`,
    }),
  ];
  const edit = item({
    type: "custom_tool_call",
    name: "apply_patch",
    call_id: "2",
    input: "*** Begin Patch\n*** Update File: a.py\n@@\n-x\n+y\n*** End Patch",
  });
  test.each([
    ["cat a.py", "x\nz\n", "y\nz\n"],
    ["sed -n '1,200p' a.py", "x\nz\n", "y\nz\n"],
    ["sed -n '1,2p' a.py", "x\nz\n", "y"],
    ["cat a.py | head", "x\nz\n", "y"],
    ["cat a.py", "x\n…9 tokens truncated…\n", "y"],
  ])("leaves a file that began before it whole if it was printed whole: %s", (cmd, output, content) => {
    expect(files([...print(cmd, output), edit])).toEqual([["a.py", content]]);
  });
});
