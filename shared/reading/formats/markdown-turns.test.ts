import { expect, test } from "vitest";
import { readConversation } from "../read.ts";

const said = (text: string): string[] =>
  readConversation(text).messages.map(({ role, content }) => `${role}: ${content}`);
const POND = ["user: A pond?", "assistant: Dig deep."];

test.each([
  ["headings with a colon", "#### You:\nA pond?\n\n#### ChatGPT:\nDig deep."],
  ["plain headings", "# Pond\n\n## User\n\nA pond?\n\n## Assistant\n\nDig deep.\n"],
  ["lines that end as those of old Macs", "## User\r\rA pond?\r\r## Assistant\r\rDig deep.\r"],
  ["headings of the first level", "# Me\n\nA pond?\n\n# ChatGPT\n\nDig deep."],
  ["emoji and times", "## 👤 User (10:00)\n\nA pond?\n\n## 🤖 Gemini (10:01)\n\nDig deep."],
  ["a person's emoji with a skin", "## 🧑🏽‍💻 You\n\nA pond?\n\n## ✨ Claude 4.1 Sonnet\n\nDig deep."],
  ["questions in the headings", "## Q: A pond?\n\n## A: \nDig deep."],
  ["bold lines", "**User**\n\nA pond?\n\n---\n\n**Assistant**\n\nDig deep.\n\n---"],
  ["bold names in the line", "**You:** A pond?\n\n**Claude:** Dig deep."],
  ["a colon behind the bold", "**Human**: A pond?\n\n**GPT**: Dig deep."],
  ["names in brackets", "# Export\nID: 1\n\n---\n\n[USER]\nA pond?\n\n[ASSISTANT]\nDig deep."],
  ["levels that differ", "##### User:\nA pond?\n###### Assistant:\nDig deep."],
  ["turns that are counted", "### Turn 1 — User\n\nA pond?\n\n### Turn 1 — Assistant\n\nDig deep."],
  ["numbers before the names", "## 1. You\n\nA pond?\n\n## 2. Claude\n\nDig deep."],
  ["times before the names", "[2026-01-01 10:00] You: A pond?\n[2026-01-01 10:01] ChatGPT: Dig deep."],
  ["a plain transcript", "User: A pond?\nAssistant: Dig deep."],
  ["instructions above", "System: Be kind.\n\nHuman: A pond?\n\nAI: Dig deep."],
  ["German", "## Benutzer\nA pond?\n## Assistent:\nDig deep.\n"],
  ["French", "**Vous :** A pond?\n**Assistant :** Dig deep."],
  ["Spanish", "### Tú:\nA pond?\n### ChatGPT:\nDig deep."],
  ["Portuguese", "## 🧑 Usuário\n\nA pond?\n\n---\n\n## 🤖 Gemini\n\nDig deep.\n"],
  ["Chinese", "## 用户：\nA pond?\n## 助手：\nDig deep."],
  ["arrows before the names", ">> USER: A pond?\n\n>> ASSISTANT:\n\nDig deep."],
  ["symbols and times", "[06:44:59] 🕯️ user :\nA pond?\n\n[06:45:02] ⛧ assistant :\nDig deep."],
  [
    "numbers in brackets",
    "## [1] 用户 (2026-01-02 03:04)\n\nA pond?\n\n### Qoder 回复 (2026-01-02 03:05)\n\nDig deep.",
  ],
  ["names of answers", "**用户问题：**\nA pond?\n\n**DeepSeek 回复：**\nDig deep."],
  ["an answer of a product", "## My question\n\nA pond?\n\n## Réponse de ChatGPT\n\nDig deep."],
  ["a title that is underlined", "A CLAUDE CODE LOG\n=====\n\nUSER: A pond?\n\nCLAUDE: Dig deep."],
  ["emphasis within a heading", "## *Usuário*:\n\nA pond?\n\n## **IA**:\n\nDig deep."],
  ["Indonesian", "### 👤 Pengguna:\nA pond?\n\n### 🤖 Antigravity:\nDig deep."],
  ["Japanese", "**あなた:** A pond?\n**アシスタント:** Dig deep."],
  ["what exporters sign", "## You\nA pond?\n## ChatGPT\nDig deep.\n\n---\n*Exported with Pond Saver*"],
  [
    "comments between turns",
    "**You:**\n<!-- a -->\nA pond?\n<!-- b -->\n**ChatGPT:**\nDig deep.\n<!-- c -->",
  ],
])("reads %s", (_, text) => {
  expect(said(text)).toEqual(POND);
});

test("turns open only as the first two do", () => {
  const answer = [
    "Here is a page:",
    "",
    "```markdown",
    "#### You:",
    "Hello",
    "```",
    "",
    "## User",
    "**Answer:** it is free.",
    "#### Prompt",
    "User: in a log",
    "#### User:",
  ].join("\n");
  const text = `#### You:\nA page?\n\n#### ChatGPT:\n${answer}\n\n#### You:\nThanks.`;
  expect(said(text)).toEqual(["user: A page?", `assistant: ${answer}`, "user: Thanks."]);
});

test("headings that count the turns belong to none", () => {
  const text =
    "# Log\n\n## Talk\n\n### Day 1\n\n**User:**\na\n\n**Claude:**\nb\n\n### Day 2\n\n**User:**\nc\n\n**Claude:**\n## d";
  expect(said(text)).toEqual(["user: a", "assistant: b", "user: c", "assistant: ## d"]);
});

test("a long chat may have a few words above it, or its first question", () => {
  const turns = `## User:\n${"A pond? ".repeat(20)}\n\n## AI:\n${"Dig deep. ".repeat(20)}\n\n`.repeat(3);
  expect(said(`This is what we said.\n\n${turns}`)).toHaveLength(6);
  const opening = "What holds carp?\n\n## AI:\nA pond.\n\n";
  expect(said(`${opening}${turns}`).slice(0, 2)).toEqual(["user: What holds carp?", "assistant: A pond."]);
});

test("a chat may go on with another model, whose name in an answer is no turn", () => {
  const text = "## You\na\n## GPT-4o\nb\n## You\nc\n## Claude 3.5 Sonnet\nd\n## Gemini\nis a model";
  expect(said(text)).toEqual(["user: a", "assistant: b", "user: c", "assistant: d\n## Gemini\nis a model"]);
});

test("an answer that was cut off in its code does not swallow the turns below", () => {
  const text =
    "#### You:\na\n#### ChatGPT:\n```py\nx = 1\n#### You:\ngo on\n#### ChatGPT:\n```py\ny = 2\n```";
  expect(said(text)).toEqual([
    "user: a",
    "assistant: ```py\nx = 1",
    "user: go on",
    "assistant: ```py\ny = 2\n```",
  ]);
});

test("facts about the chat above it are not turns", () => {
  const text =
    "# Pond\n\n**User:** Ann (ann@pond.dev)  \n**Exported:** 6/15/2025\n\n## Prompt:\nA pond?\n\n## Response:\nDig deep.";
  expect(said(text)).toEqual(POND);
});

test("front matter has title, address, model and times", () => {
  const text = `---
title: "A \\"deep\\" pond"
chat_link: https://chatgpt.com/g/g-1-pond/c/aa-11
model: gpt-4
create_time: 2026-01-02T03:04:05Z
update_time: 2026-01-03
---

# Me

A pond?

# ChatGPT

Dig deep.
`;
  expect(readConversation(text)).toMatchObject({
    source: "chatgpt",
    external_id: "aa-11",
    title: 'A "deep" pond',
    url: "https://chatgpt.com/g/g-1-pond/c/aa-11",
    model: "gpt-4",
    created: "2026-01-02T03:04:05.000Z",
    updated: "2026-01-03T00:00:00.000Z",
  });
});

test("folded titles are read, and addresses that stand in the text", () => {
  const text =
    "---\ntitle: >-\n  A pond\n  for carp\nsource: gemini\n---\n> URL: https://gemini.google.com/app/ab12\n\n## User\na\n## Gemini\nb";
  expect(readConversation(text)).toMatchObject({
    source: "gemini",
    external_id: "ab12",
    title: "A pond for carp",
    url: "https://gemini.google.com/app/ab12",
  });
});

test("a turn has its time and the files it names; reasoning and the page's words are left out", () => {
  const text = `#### You:
<time datetime="2026-08-05T10:00:00.000Z" title="8/5/2026">10:00</time>

A pond?

- 📎 sketch.png

#### ChatGPT:
<time datetime="2026-08-05T10:00:20.000Z">10:00</time>

<details>
<summary>Thought for 9 seconds</summary>

#### You:
may mean a lake.

</details>

Thought for 9 seconds

Dig deep.

ChatGPT can make mistakes. Check important info.`;
  expect(readConversation(text)).toMatchObject({
    messages: [
      { content: "A pond?\n\n- 📎 sketch.png", created: "2026-08-05T10:00:00.000Z" },
      { content: "Dig deep.", created: "2026-08-05T10:00:20.000Z" },
    ],
    documents: [{ title: "sketch.png", message: 0 }],
  });
});

test("the time in a heading is that of the turn", () => {
  const { messages } = readConversation(
    "## User (2026-01-02 03:04:05Z)\na\n## Assistant (2026-01-02 03:04:09Z)\nb",
  );
  expect(messages.map(({ created }) => created)).toEqual([
    "2026-01-02T03:04:05.000Z",
    "2026-01-02T03:04:09.000Z",
  ]);
});

test.each([
  ["an FAQ", "# FAQ\n\n## Q: How deep?\n\n## A: Two metres.\n\n## Q: How wide?\n\n## A: Three."],
  ["bold questions", "**Q:** How deep?\n**A:** Two.\n\n**Q:** How wide?\n**A:** Three."],
  ["plain questions", "Q: How deep?\nA: Two.\n\nQ: How wide?\nA: Three."],
  ["a screenplay", "CLAUDE: You ate it.\n\nMARIA: I did not.\n\nCLAUDE: Who then?"],
  ["minutes", "# Minutes\n\nAnna: we dig on Monday\nBen: ok\n\nAI: Ben orders clay\nMe: fetch a spade"],
  ["a document about roles", "# Roles\n\nA chat has two.\n\n## User\n\nAsks.\n\n## Assistant\n\nAnswers."],
  ["roles beside others", "# Roles\n\n## User\n\nAsks.\n\n## Assistant\n\nAnswers.\n\n## System\n\nRules."],
  [
    "a manual with an example",
    "# Bot\n\nSend it a message.\n\n**User:** hi\n\n**Assistant:** hello\n\n**User:** bye",
  ],
  ["a chat in a fence", "```\nUser: hi\nAssistant: hello\n```"],
  ["a log", "[10:00:01] user: ann has logged in\n[10:00:02] server: started\n[10:00:03] user: ann is gone"],
  [
    "prompts with a link to the chat",
    "# Pond\n\n## Prompt 1\na\n\n## Prompt 2\nb\n\n## Prompt 3\nc\n\n## ChatGPT 3.5\nhttps://pond.dev/s/1",
  ],
  ["a template", "---\nmodel: m\n---\n\n## Prompt\n\n{{PROMPT}}\n\n## Response\n\n{{RESPONSE}}"],
  [
    "a file of many files",
    `${"The whole pond as one file. ".repeat(1000)}\n\n## User:\na\n\n## ChatGPT:\nb\n\n## User:\nc\n\nhttps://chatgpt.com/c/1`,
  ],
  [
    "a file of files with their paths",
    '<file path="a.md">\n# A\n</file>\n<file path="b.md">\n## User\n> Chat URL: https://chatgpt.com/c/1\na\n## ChatGPT\nb\n</file>',
  ],
  ["names alone", "ChatGPT\nUser\n"],
  ["one speaker", "## You\nA pond?\n## You\nA lake?"],
])("%s is no chat", (_, text) => {
  expect(() => readConversation(text)).toThrow(/known format/);
});
