import { expect, test } from "vitest";
import { readConversation } from "../read.ts";

const question = {
  messageId: "q",
  parentMessageId: "00000000-0000-0000-0000-000000000000",
  isCreatedByUser: true,
  text: "A trail sign?",
  createdAt: "2026-08-01T10:00:00.000Z",
};
const answer = (more: object) => ({
  messageId: "a",
  parentMessageId: "q",
  isCreatedByUser: false,
  text: "",
  createdAt: "2026-08-01T10:01:00.000Z",
  ...more,
});
const read = (...messages: object[]) => readConversation({ conversationId: "c", title: "Signs", messages });
const said = (...messages: object[]) => read(...messages).messages.map(({ content }) => content);

test("LibreChat: a tree of messages", () => {
  const messagesTree = [{ ...question, children: [answer({ text: "Larch.", children: [] })] }];
  const transcript = readConversation({ conversationId: "c", title: "Signs", recursive: true, messagesTree });
  expect(transcript.source).toBe("librechat");
  expect(transcript.messages.map(({ content }) => content)).toEqual(["A trail sign?", "Larch."]);
});

test("LibreChat: files are attachments, and pages that were found are documents", () => {
  const web_search = { organic: [{ title: "Larch", link: "https://wood.org/larch", snippet: "x" }] };
  const { documents } = read(
    { ...question, files: [{ file_id: "f", filename: "map.png", type: "image/png" }] },
    answer({ text: "Larch.", attachments: [{ type: "web_search", web_search }, { filename: "sign.svg" }] }),
  );
  expect(documents).toEqual([
    { title: "map.png", message: 0 },
    { title: "sign.svg", message: 1 },
    { title: "Larch", url: "https://wood.org/larch", message: 1 },
  ]);
});

test("LibreChat: reasoning and errors are not said, and parts that cannot be read are counted", () => {
  expect(said(question, answer({ text: ":::thinking\nwood?\n:::\n\nLarch." }))).toEqual([
    "A trail sign?",
    "Larch.",
  ]);
  expect(said(question, answer({ text: "Something went wrong.", error: true }))).toEqual(["A trail sign?"]);
  const content = [
    { type: "think", think: "wood?" },
    { type: "text", text: { value: "Larch." } },
    { type: "image_file", image_file: { file_id: "f" } },
    { type: "error", error: "x" },
  ];
  const { messages, unread_parts } = read(question, answer({ content }));
  expect(messages[1]?.content).toBe("Larch.");
  expect(unread_parts).toEqual([{ kind: "image_file", count: 1 }]);
});

test("LibreChat: artifacts are documents with their text", () => {
  const text = `Here:

:::artifact{identifier="sign" type="text/html" title="A sign"}
\`\`\`html
<h1>Larch</h1>
\`\`\`
:::

Engrave it.`;
  const { messages, documents } = read(question, answer({ text }));
  expect(messages[1]?.content).toBe("Here:\n\n\n\nEngrave it.");
  expect(documents).toEqual([
    { title: "A sign", content_type: "text/html", content: "<h1>Larch</h1>", message: 1 },
  ]);
});
