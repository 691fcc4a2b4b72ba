import { expect, test } from "vitest";
import { readConversation } from "../read.ts";

const ID = "00000000-0000-4000-8000-0000000000a1";

const message = (id: string, minute: number, more: object) => ({
  id,
  version: 0,
  chatId: ID,
  content: "",
  contentChunks: null,
  role: "assistant",
  createdAt: `2026-05-02T09:0${minute}:00.000Z`,
  canvas: [],
  files: [],
  ...more,
});

test("Le Chat: the messages of a chat in any order, their text in chunks", () => {
  const records = [
    message("b", 1, {
      content: "Two tables, and a box.",
      contentChunks: [
        {
          type: "tool_call",
          name: "web_search",
          publicArguments: "{}",
          publicResult: JSON.stringify({ results: [{ title: "Chess", url: "https://chess.org/" }] }),
        },
        { type: "text", text: "Two tables," },
        { type: "reference", referenceIds: [1] },
        { type: "text", text: " and a box." },
      ],
    }),
    message("a", 0, {
      role: "user",
      content: "A chess corner?",
      files: [{ type: "document", name: "yard.pdf" }],
    }),
  ];
  expect(readConversation(records)).toEqual({
    source: "le-chat",
    external_id: ID,
    title: null,
    url: `https://chat.mistral.ai/chat/${ID}`,
    model: null,
    created: "2026-05-02T09:00:00.000Z",
    updated: "2026-05-02T09:01:00.000Z",
    messages: [
      { role: "user", content: "A chess corner?", created: "2026-05-02T09:00:00.000Z" },
      { role: "assistant", content: "Two tables, and a box.", created: "2026-05-02T09:01:00.000Z" },
    ],
    documents: [
      { title: "yard.pdf", message: 0 },
      { title: "Chess", url: "https://chess.org/", message: 1 },
    ],
    unread_parts: [],
  });
});

test("Le Chat: equal times keep their order, and of an answer the last version is kept", () => {
  const { messages } = readConversation([
    message("a", 0, { role: "user", content: "A chess corner?" }),
    message("b", 0, { content: "Two tables.", version: 1 }),
    message("b", 0, { content: "One table." }),
    message("c", 0, { role: "system", content: "Be brief." }),
  ]);
  expect(messages.map(({ content }) => content)).toEqual(["A chess corner?", "Two tables."]);
});

test("Le Chat: what is made or only attached is named, and what cannot be read is counted", () => {
  const { messages, documents, unread_parts } = readConversation([
    message("a", 0, { role: "user", files: [{ type: "image", name: "yard.png" }] }),
    message("b", 1, { contentChunks: [{ type: "image_url", imageUrl: "https://cdn.mistral.ai/board.png" }] }),
    message("c", 2, {
      contentChunks: [
        { type: "text", text: "Here it is." },
        { type: "canva", id: "p" },
        { type: "file_reference", fileReference: "plan.docx", fileUrl: "https://files.mistral.ai/plan.docx" },
        { type: "custom_element" },
      ],
      canvas: [{ title: "Plan", content: "Paint the boards." }],
    }),
  ]);
  expect(messages.map(({ content }) => content)).toEqual([
    "📎 yard.png",
    "📎 https://cdn.mistral.ai/board.png",
    "Here it is.",
  ]);
  expect(documents.slice(-2)).toEqual([
    { title: "Plan", content: "Paint the boards.", message: 2 },
    { title: "plan.docx", url: "https://files.mistral.ai/plan.docx", message: 2 },
  ]);
  expect(unread_parts).toEqual([{ kind: "custom_element", count: 1 }]);
});
