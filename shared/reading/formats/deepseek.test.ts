import { describe, expect, test } from "vitest";
import { readConversation } from "../read.ts";

const ID = "00000000-0000-4000-8000-0000000000d1";

const message = (type: string, content: unknown, minute: number, more: object = {}) => ({
  model: "deepseek-chat",
  inserted_at: `2026-06-01T10:0${minute}:00.000000+08:00`,
  files: [],
  fragments: [{ type, content }],
  ...more,
});

const exported = (mapping: object) => ({
  id: ID,
  title: "Row counter",
  inserted_at: "2026-06-01T10:00:00.000000+08:00",
  updated_at: "2026-06-01T10:09:00.000000+08:00",
  mapping: { root: { id: "root", parent: null, children: [], message: null }, ...mapping },
});

const said = (input: unknown) =>
  readConversation(input).messages.map(({ role, content }) => `${role}: ${content}`);

describe("the data export of DeepSeek", () => {
  test("keeps the newest branch, without reasoning, and its pages and files as documents", () => {
    const answer = {
      inserted_at: "2026-06-01T10:03:00.000000+08:00",
      model: "deepseek-reasoner",
      fragments: [
        { type: "THINK", content: "hm" },
        {
          type: "SEARCH",
          content: null,
          results: [
            { title: "Rows", url: "https://knit.org/rows", cite_index: 1 },
            { title: "Rows again", url: "https://knit.org/rows" },
            { title: "A joke", url: "javascript:alert(1)" },
          ],
        },
        { type: "TOOL_OPEN", result: { title: "Yarn", url: "https://knit.org/yarn" } },
        { type: "RESPONSE", content: "One big button [citation:1]." },
      ],
    };
    const question = message("REQUEST", "A row counter?", 1, { files: [{ id: "f", file_name: "rows.txt" }] });
    const mapping = {
      q: { parent: "root", message: question },
      new: { parent: "q", message: answer },
      old: { parent: "q", message: message("RESPONSE", "A paper card.", 2) },
    };
    expect(readConversation(exported(mapping))).toEqual({
      source: "deepseek",
      external_id: ID,
      title: "Row counter",
      url: `https://chat.deepseek.com/a/chat/s/${ID}`,
      model: "deepseek-reasoner",
      created: "2026-06-01T02:00:00.000Z",
      updated: "2026-06-01T02:09:00.000Z",
      messages: [
        { role: "user", content: "A row counter?", created: "2026-06-01T02:01:00.000Z" },
        { role: "assistant", content: "One big button.", created: "2026-06-01T02:03:00.000Z" },
      ],
      documents: [
        { title: "rows.txt", message: 0 },
        { title: "Rows", url: "https://knit.org/rows", message: 1 },
        { title: "Yarn", url: "https://knit.org/yarn", message: 1 },
      ],
      unread_parts: [],
    });
  });

  test("has questions that are files alone, and other beginnings of the talk", () => {
    const file = { type: "FILE", files: [{ file_id: "f", file_name: "pattern.pdf", file_size: 3 }] };
    const mapping = {
      first: { parent: "root", message: message("REQUEST", "Forget this.", 1) },
      again: { parent: "root", message: message("", "", 2, { fragments: [file] }) },
      answer: { parent: "again", message: message("RESPONSE", "A scarf.", 3) },
    };
    expect(said(exported(mapping))).toEqual(["user: 📎 pattern.pdf", "assistant: A scarf."]);
  });

  test("has older messages without fragments, in which the two take turns", () => {
    const older = (content: string, minute: number) => ({
      inserted_at: `2025-02-01T10:0${minute}:00.000000+08:00`,
      content,
      reasoning_content: "hm",
      search_results: [{ title: "Wool", url: "https://knit.org/wool" }],
    });
    const transcript = readConversation(
      exported({
        1: { parent: "root", message: older("Which wool?", 1) },
        2: { parent: "1", message: older("Merino.", 2) },
        3: { parent: "2", message: older("And cheaper?", 3) },
      }),
    );
    expect(transcript.messages.map(({ role, content }) => `${role}: ${content}`)).toEqual([
      "user: Which wool?",
      "assistant: Merino.",
      "user: And cheaper?",
    ]);
    expect(transcript.documents).toHaveLength(1);
  });
});

describe("what DeepSeek's page loads", () => {
  const messages = [
    { message_id: 1, parent_id: null, role: "USER", fragments: [{ type: "REQUEST", content: "A scarf?" }] },
    { message_id: 2, parent_id: 1, role: "ASSISTANT", content: "Garter stitch.", thinking_content: "hm" },
    { message_id: 3, parent_id: 1, role: "ASSISTANT", content: "Rib stitch.", inserted_at: 1_763_826_114.5 },
  ];
  const page = (current: unknown) => ({
    code: 0,
    data: {
      biz_data: {
        chat_session: { id: ID, title: "Scarf", current_message_id: current, inserted_at: 1_763_826_110.6 },
        chat_messages: messages,
      },
    },
  });

  test("shows the branch of the current message, or the newest where that is not there", () => {
    expect(said(page(2))).toEqual(["user: A scarf?", "assistant: Garter stitch."]);
    expect(said(page(99))).toEqual(["user: A scarf?", "assistant: Rib stitch."]);
    expect(said(page(null).data.biz_data)).toEqual(["user: A scarf?", "assistant: Rib stitch."]);
    expect(readConversation(page(2))).toMatchObject({
      external_id: ID,
      title: "Scarf",
      created: "2025-11-22T15:41:50.600Z",
    });
  });

  test("has the messages of a shared link one after another", () => {
    const shared = messages.slice(0, 2).map(({ role, fragments, content }) => ({ role, fragments, content }));
    const transcript = readConversation({ data: { biz_data: { title: "Scarf", messages: shared } } });
    expect(transcript.title).toBe("Scarf");
    expect(transcript.messages).toHaveLength(2);
  });
});
