import { describe, expect, test } from "vitest";
import { readConversation } from "../read.ts";

const COMPOSER = {
  composerId: "k-1",
  name: "Kiln",
  createdAt: 1_767_225_600_000,
  modelConfig: { modelName: "sonnet-9" },
  workspaceIdentifier: { uri: { fsPath: "/home/a/kiln" } },
  fullConversationHeadersOnly: [
    { bubbleId: "1", type: 1 },
    { bubbleId: "2", type: 2 },
    { bubbleId: "gone", type: 2 },
    { bubbleId: "3", type: 2 },
  ],
};
const tool = (name: string, rawArgs: object, more: object = {}) => ({
  name,
  status: "completed",
  rawArgs: JSON.stringify(rawArgs),
  ...more,
});
const BUBBLES = {
  "1": { bubbleId: "1", type: 1, text: "Plot my kiln.", createdAt: "2026-01-01T00:00:00Z" },
  "2": {
    bubbleId: "2",
    type: 2,
    text: "",
    toolFormerData: tool("write", { file_path: "kiln.py", contents: "x = 1\n" }),
  },
  "3": { bubbleId: "3", type: 2, text: "Done.", thinking: { text: "hm" } },
};
const rows = Object.entries(BUBBLES).map(([id, bubble]) => ({
  key: `bubbleId:k-1:${id}`,
  value: JSON.stringify(bubble),
}));

describe("a chat out of Cursor's database", () => {
  const read = {
    source: "cursor",
    external_id: "k-1",
    title: "Kiln",
    model: "sonnet-9",
    created: "2026-01-01T00:00:00.000Z",
    messages: [
      { role: "user", content: "Plot my kiln.", created: "2026-01-01T00:00:00.000Z" },
      { role: "assistant", content: "Done.", created: null },
    ],
    documents: [{ title: "kiln.py", content: "x = 1\n", message: 0 }],
  };

  test.each<[string, unknown]>([
    ["with its messages in it", { ...COMPOSER, conversationMap: BUBBLES }],
    ["of an older version", { ...COMPOSER, conversation: Object.values(BUBBLES) }],
    ["as rows", [{ key: "composerData:k-1", value: JSON.stringify(COMPOSER) }, ...rows]],
    [
      "as an object of rows",
      { "composerData:k-1": COMPOSER, ...Object.fromEntries(rows.map(({ key, value }) => [key, value])) },
    ],
  ])("is read %s", (_, input) => {
    expect(readConversation(input)).toMatchObject(read);
  });

  test("is sent one at a time", () => {
    const several = ["a", "b"].map((id) => ({ key: `composerData:${id}`, value: "{}" }));
    expect(() => readConversation(several)).toThrow(/hold 2 chats: send the rows of one/);
  });

  const edit = { file_path: "kiln.py", old_string: "1", new_string: "2" };
  const diff = { chunks: [{ diffString: "- x = 1\n+ x = 2", oldStart: 1, newStart: 1 }] };
  const params = JSON.stringify({ relativeWorkspacePath: "kiln.py" });
  test.each<[string, object, string]>([
    ["an edit", tool("search_replace", edit), "x = 2\n"],
    [
      "the diff that came of it",
      tool("edit_file", { code_edit: "// …" }, { params, result: JSON.stringify({ diff }) }),
      "x = 2\n",
    ],
    [
      "the file that came of it",
      tool("edit_file_v2", {}, { params, result: JSON.stringify({ afterContentId: "composer.content.1" }) }),
      "x = 3\n",
    ],
    ["nothing of a rejected edit", tool("search_replace", edit, { userDecision: "rejected" }), "x = 1\n"],
    ["nothing of an edit that failed", tool("search_replace", edit, { status: "error" }), "x = 1\n"],
    [
      "nothing of an edit that was not applied",
      tool("search_replace", edit, { result: '{"applyFailed":true}' }),
      "x = 1\n",
    ],
  ])("leaves %s", (_, toolFormerData, content) => {
    const input = {
      "composerData:k-1": COMPOSER,
      ...Object.fromEntries(rows.map(({ key, value }) => [key, value])),
      "bubbleId:k-1:3": { type: 2, text: "Done.", toolFormerData },
      "composer.content.1": "x = 3\n",
    };
    expect(readConversation(input).documents).toMatchObject([{ title: "kiln.py", content }]);
  });
});
