import { expect, test } from "vitest";
import { readConversation } from "../read.ts";

const said = (text: string): string[] =>
  readConversation(text).messages.map(({ role, content }) => `${role}: ${content}`);

test("a callout is a turn, whose quotes and code stay", () => {
  const text = `---
id: claude_ab12
title: 'Ann''s pond'
source: claude
created: 2026-07-12T10:00:00.000Z
---

> [!QUESTION]- User
> A pond?

> [!NOTE] Claude
> Dig deep:
>
> > as they say
>
> \`\`\`text
> [!QUESTION] User
> \`\`\`
`;
  expect(readConversation(text)).toMatchObject({
    source: "claude",
    external_id: "ab12",
    title: "Ann's pond",
    created: "2026-07-12T10:00:00.000Z",
  });
  expect(said(text)).toEqual([
    "user: A pond?",
    "assistant: Dig deep:\n\n> as they say\n\n```text\n[!QUESTION] User\n```",
  ]);
});

test("an answer may stand below a bold name", () => {
  const text = "> [!QUESTION] User\n> One?\n\n> [!QUESTION] User\n> Two?\n\n**ChatGPT:**\n\nBoth.";
  expect(said(text)).toEqual(["user: One?", "user: Two?", "assistant: Both."]);
});

test("Nexus's notes, with their ids between the turns", () => {
  const text = `---
nexus: nexus-ai-chat-importer
provider: chatgpt
conversation_id: ab-12
create_time: 09/01/2025 at 7:03 PM
---

# Title: A pond

Created: 09/01/2025 at 7:03 PM
Chat URL: https://chat.openai.com/c/ab-12

>[!nexus_user] **User** - 09/01/2025 at 7:03 PM
> A pond?
>>[!nexus_attachment] **plan.txt** (text/plain)
>> Clay first.

>>[!nexus_attachment] **map.png** (image/png)
>> ⚠️ Not included in archive. [Open original conversation](https://chat.openai.com/c/ab-12)
<!-- UID: a -->

>[!nexus_agent] **Assistant** - 09/01/2025 at 7:04 PM
> Dig deep.
<!-- UID: b -->
`;
  expect(readConversation(text)).toMatchObject({
    source: "chatgpt",
    external_id: "ab-12",
    title: "A pond",
    created: null,
    documents: [
      { title: "plan.txt", content_type: "text/plain", content: "Clay first.", message: 0 },
      { title: "map.png", content_type: "image/png", message: 0 },
    ],
  });
  expect(said(text)).toEqual(["user: A pond?", "assistant: Dig deep."]);
});

test("callouts of a manual are no turns", () => {
  const text = "> [!NOTE] Mind the carp\n> They bite.\n\n> [!question] User Mode is slow.\n> True";
  expect(() => readConversation(text)).toThrow(/known format/);
});
