import { expect, test } from "vitest";
import { readConversation } from "../read.ts";

const message = (role: string, ...parts: object[]) => ({
  info: { role, modelID: "gpt-9", time: { created: 1_767_225_600_000 }, path: { cwd: "/k" } },
  parts,
});
const text = (said: string, more: object = {}) => ({ type: "text", text: said, ...more });
const tool = (name: string, input: object, status = "completed") => ({
  type: "tool",
  tool: name,
  state: { status, input },
});
const PATCH = "*** Begin Patch\n*** Update File: /k/a.py\n@@\n-x = 1\n+x = 2\n*** End Patch";

test("a session of OpenCode is its talk, and the files that its tools leave", () => {
  const session = {
    info: {
      id: "ses_1",
      title: "Kiln",
      directory: "/k",
      time: { created: 1_767_225_600_000, updated: 1_767_225_700_000 },
    },
    messages: [
      message("user", text("Plot my kiln."), text("Called the Read tool", { synthetic: true }), {
        type: "file",
        filename: "kiln.png",
      }),
      message(
        "assistant",
        { type: "step-start" },
        { type: "reasoning", text: "hm" },
        tool("write", { filePath: "/k/a.py", content: "x = 1\n" }),
      ),
      message(
        "assistant",
        text("Done."),
        tool("apply_patch", { patchText: PATCH }),
        tool("edit", { filePath: "/k/a.py", oldString: "2", newString: "3" }, "error"),
      ),
      { info: { role: "system" }, parts: [text("Be brief.")] },
    ],
  };
  expect(readConversation(session)).toMatchObject({
    source: "opencode",
    external_id: "ses_1",
    title: "Kiln",
    model: "gpt-9",
    updated: "2026-01-01T00:01:40.000Z",
    messages: [
      { role: "user", content: "Plot my kiln." },
      { role: "assistant", content: "Done." },
    ],
    documents: [{ title: "kiln.png" }, { title: "a.py", content: "x = 2\n", message: 1 }],
    unread_parts: [],
  });
  const untitled = { ...session, info: { ...session.info, title: "New session - 2026-01-01T00:00:00.000Z" } };
  expect(readConversation(untitled).title).toBeNull();
});
