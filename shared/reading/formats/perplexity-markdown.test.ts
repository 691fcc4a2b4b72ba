import { expect, test } from "vitest";
import { readConversation } from "../read.ts";

const LOGO =
  '<img src="https://r2cdn.perplexity.ai/pplx-full-logo-primary-dark%402x.png" style="height:64px;margin-right:32px"/>';
const OLD_LOGO =
  '<img src="https://r2cdn.perplexity.ai/pplx-full-logo-primary-dark%402x.png" class="logo" width="120"/>';
const SOURCES = (turn: number) =>
  `<span style="display:none">[^${turn}_2][^${turn}_3]</span>\n\n<div align="center">⁂</div>\n\n[^${turn}_1]: https://pond.org/${turn}\n\n[^${turn}_2]: plan.pdf\n\n`;

const contents = (text: string) =>
  readConversation(text).messages.map(({ role, content }) => `${role}: ${content}`);

test("Perplexity's Markdown: questions, answers and their sources", () => {
  const text = `${LOGO}\n\n# A pond?\n\nDig deep.[^1_1][^1_2]\n\n***\n\n# Depth\n\nTwo metres.\n\n\`\`\`md\n---\n# Not asked\n\`\`\`\n${SOURCES(1)}\n---\n\n# And fish?\n\nNone [^2_1].\n\n${SOURCES(2)}`;
  const transcript = readConversation(text);
  expect(transcript).toMatchObject({ source: "perplexity", title: "A pond?" });
  expect(contents(text)).toEqual([
    "user: A pond?",
    "assistant: Dig deep.\n\n***\n\n# Depth\n\nTwo metres.\n\n```md\n---\n# Not asked\n```",
    "user: And fish?",
    "assistant: None.",
  ]);
  expect(transcript.documents).toMatchObject([
    { url: "https://pond.org/1", message: 1 },
    { title: "plan.pdf", message: 1 },
    { url: "https://pond.org/2", message: 3 },
    { title: "plan.pdf", message: 3 },
  ]);
});

test("Perplexity's Markdown: in older exports only sources end an answer", () => {
  const text = `${OLD_LOGO}\n\n# A pond?\n\nDig.\n\n---\n\n# Depth\n\nDeep.\n\n${SOURCES(1)}\n---\n\n# Fish?\n\nNone.`;
  expect(contents(text)).toEqual([
    "user: A pond?",
    "assistant: Dig.\n\n---\n\n# Depth\n\nDeep.",
    "user: Fish?",
    "assistant: None.",
  ]);
});

test("Perplexity's Markdown: turns without sources are told apart by the rule", () => {
  expect(contents(`${LOGO}\n\n# A?\n\nOne.\n\n---\n\n# B?\n\nTwo.\n`)).toEqual([
    "user: A?",
    "assistant: One.",
    "user: B?",
    "assistant: Two.",
  ]);
});
