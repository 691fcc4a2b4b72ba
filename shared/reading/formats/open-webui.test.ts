import { describe, expect, test } from "vitest";
import { readConversation } from "../read.ts";

const message = (id: string, parentId: string | null, role: string, content: unknown, more: object = {}) => ({
  id,
  parentId,
  childrenIds: [],
  role,
  content,
  timestamp: 1_700_000_000,
  ...more,
});
const chat = (currentId: string | null, ...messages: { id: string }[]) => ({
  id: "c1",
  title: "Pond",
  created_at: 1_700_000_000,
  updated_at: 1_700_000_500,
  chat: {
    title: "Pond",
    models: ["llama"],
    history: { currentId, messages: Object.fromEntries(messages.map((each) => [each.id, each])) },
  },
});
const QUESTION = message("q", null, "user", "A pond?");

const said = (input: unknown) =>
  readConversation(input).messages.map(({ role, content }) => `${role}: ${content}`);

describe("Open WebUI", () => {
  test("leaves out reasoning, tool calls and code that was run, however long their attributes are", () => {
    const machinery = ["reasoning", "tool_calls", "code_interpreter"].map(
      (type) =>
        `<details type="${type}" done="true" result="${"x".repeat(5000)}">\n<summary>Did</summary>\n> a\n</details>\n`,
    );
    const folded = "<details>\n<summary>More</summary>\nClay.\n</details>";
    const answer = message("a", "q", "assistant", `${machinery.join("")}Dig deep.\n${folded}`);
    expect(said(chat("a", QUESTION, answer))).toEqual(["user: A pond?", `assistant: Dig deep.\n${folded}`]);
  });

  test("keeps files with their text, and the pages that an answer rests on", () => {
    const file = {
      type: "file",
      name: "soil.txt",
      url: "/files/1",
      file: { data: { content: "Mostly clay." }, meta: { content_type: "text/plain" } },
    };
    const sources = [
      {
        source: { name: "search_web", urls: ["https://ponds.org/a"] },
        document: ["x", "y"],
        metadata: [
          { source: "https://ponds.org/a", title: "Ponds" },
          { source: "soil.txt", name: "soil.txt" },
        ],
      },
      { source: { name: "https://ponds.org/b" } },
    ];
    const transcript = readConversation(
      chat(
        "a",
        message("q", null, "user", "", { files: [file, { type: "image", url: "data:image/png;base64,xx" }] }),
        message("a", "q", "assistant", [{ type: "text", text: "Dig deep." }], { sources }),
      ),
    );
    expect(transcript).toMatchObject({
      external_id: "c1",
      title: "Pond",
      model: "llama",
      updated: "2023-11-14T22:21:40.000Z",
      messages: [{ content: "Mostly clay." }, { content: "Dig deep." }],
      unread_parts: [{ kind: "image", count: 1 }],
    });
    expect(transcript.documents).toEqual([
      { title: "soil.txt", content_type: "text/plain", content: "Mostly clay.", message: 0 },
      { title: "Ponds", url: "https://ponds.org/a", message: 1 },
      { title: "https://ponds.org/b", url: "https://ponds.org/b", message: 1 },
    ]);
  });

  test("shows the newest branch where the current message is not there", () => {
    const old = message("a", "q", "assistant", "No.", { timestamp: 1_700_000_001 });
    const answer = message("b", "q", "assistant", "Dig deep.", { timestamp: 1_700_000_002 });
    for (const current of ["gone", null])
      expect(said(chat(current, QUESTION, answer, old))).toEqual(["user: A pond?", "assistant: Dig deep."]);
  });

  test("may have a list of messages alone", () => {
    const messages = [QUESTION, message("a", "q", "assistant", "Dig deep.")];
    for (const history of [undefined, { messages: {}, currentId: null }])
      expect(said({ id: "c1", chat: { title: "Pond", history, messages } })).toEqual([
        "user: A pond?",
        "assistant: Dig deep.",
      ]);
  });
});

test("Qwen: the answer is in phases, and messages may be in an object alone", () => {
  const content_list = [
    { phase: "think", content: "hm" },
    { phase: "web_search", content: "ponds" },
    { phase: "answer", content: "Dig deep." },
  ];
  const answer = message("a", "q", "assistant", "", { content_list });
  const shown = chat("a", QUESTION, answer);
  const { history } = shown.chat;
  for (const input of [
    shown,
    { ...shown, chat: { messages: history.messages, history: { currentId: "a" } } },
  ]) {
    expect(said(input)).toEqual(["user: A pond?", "assistant: Dig deep."]);
    expect(readConversation(input)).toMatchObject({ source: "qwen", external_id: "c1", title: "Pond" });
  }
});
