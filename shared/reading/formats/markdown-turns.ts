import type { DraftMessage } from "../draft/draft.ts";
import type { TextFormat } from "./format.ts";

const USER = "you|user|human|me|q|question|prompt";
const ASSISTANT = "assistant|ai|chatgpt|gpt|claude|gemini|copilot|grok|model|a|answer|response";
/** A line that opens a turn, with the text after the colon: `## Q: How?`. */
const TURN = new RegExp(
  `^(?:#{2,6} |\\*\\*)(?:(${USER})|(${ASSISTANT}))(?: said)?(?::(?:\\*\\*)?[ \\t]*(.*)|(?:\\*\\*)?:?[ \\t]*)$`,
  "i",
);

const TOOLS = ["chatgpt", "openai", "claude", "gemini", "grok", "copilot"];

/**
 * Markdown whose headings or bold lines name the sender (`#### You:`, `#### ChatGPT:`, `## Q:`, `## A:`), as
 * many browser extensions export it; title and address are in the front matter.
 */
export const markdownTurns: TextFormat = {
  shape: "text",
  name: "Markdown",
  file: "a chat with a heading or bold line per speaker: `## You:`, `## ChatGPT:`",
  isLenient: true,
  detect(text) {
    const roles = new Set(turnsOf(text).messages.map((message) => message.role));
    return roles.size === 2;
  },
  read(text) {
    const { head, messages } = turnsOf(text);
    const frontMatter = frontMatterOf(head);
    const field = (name: string) =>
      new RegExp(`^${name}:(.*)$`, "m")
        .exec(frontMatter)?.[1]
        ?.trim()
        .replace(/^"(.*)"$/, "$1");
    const address = field("source") ?? field("url");
    const model = field("model");
    const tool = TOOLS.find((name) => address?.includes(name));
    return {
      source: (tool === "openai" ? "chatgpt" : tool) ?? "markdown",
      title: field("title") ?? /^# (.+)$/m.exec(head)?.[1],
      url: address,
      model: model?.includes("{") ? undefined : model,
      created: field("date")?.replace(/ \(UTC ([+-]\d\d:\d\d)\)$/, "$1"),
      messages,
    };
  },
};

const frontMatterOf = (head: string): string =>
  head.startsWith("---") ? (head.split(/^---[ \t\r]*$/m)[1] ?? "") : "";

function turnsOf(text: string): { head: string; messages: DraftMessage[] } {
  const turns: { role: DraftMessage["role"]; lines: string[] }[] = [];
  const head: string[] = [];
  for (const line of text.split("\n")) {
    const found = TURN.exec(line.trimEnd());
    if (found) turns.push({ role: found[1] ? "user" : "assistant", lines: found[3] ? [found[3]] : [] });
    else (turns.at(-1)?.lines ?? head).push(line);
  }
  return {
    head: head.join("\n"),
    messages: turns.map(({ role, lines }) => ({ role, content: lines.join("\n") })),
  };
}
