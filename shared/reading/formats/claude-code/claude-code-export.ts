import type { DraftMessage } from "../../draft/draft.ts";
import type { TextFormat } from "../format.ts";

/** What begins a block: a prompt, an answer or tool call, or the agent's thoughts. */
const MARK = /^(?:([>❯])|([⏺●])|[✻✽✶✢∴·])(?: |$)/;
/** What begins the result of a tool, or of a command that the person gave. */
const RESULT = /^ {0,4}⎿/;
const MAX_TOP = 20_000;
const CALL = /^[\w-]{1,60}\(.*\)?$/;

/**
 * The text that Claude Code's command `/export` writes: `> ` before what the person said, `⏺ ` before
 * answers and tool calls, `⎿` before results, and further lines indented. The shape was learnt from
 * a7t-ai/poirot #76.
 */
export const claudeCodeExport: TextFormat = {
  shape: "text",
  name: "Claude Code (/export)",
  file: "the text of `/export`; the session file (`.jsonl`) holds the code as well",
  detect: (text) => /^[>❯] /m.test(text) && /^[⏺●] /m.test(text) && isAtTop(text.slice(0, MAX_TOP)),
  read: (text) => ({ source: "claude-code", messages: messagesIn(text) }),
};

/** Whether a session begins a text, which has its banner or its first mark there; others may quote one. */
const isAtTop = (top: string): boolean =>
  top.includes("Claude Code") || (MARK.test(top.trimStart()) && /^ {0,4}⎿/m.test(top));

function messagesIn(text: string): DraftMessage[] {
  const messages: DraftMessage[] = [];
  for (const { role, lines, hasResult } of blocksOf(text)) {
    const content = lines.join("\n").trim();
    if (role === "assistant" && (hasResult || CALL.test(content))) continue;
    const last = messages.at(-1);
    if (role === "assistant" && last?.role === "assistant") last.content += `\n\n${content}`;
    else if (role !== undefined) messages.push({ role, content });
  }
  return messages;
}

interface Block {
  /** Whose words they are; undefined for thoughts. */
  role: DraftMessage["role"] | undefined;
  /** Up to the result. */
  lines: string[];
  hasResult: boolean;
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.split("\n")) {
    const mark = MARK.exec(line);
    const block = blocks.at(-1);
    if (mark) {
      const role = mark[1] ? "user" : mark[2] && "assistant";
      blocks.push({ role: role || undefined, lines: [line.slice(mark[0].length)], hasResult: false });
    } else if (block && RESULT.test(line)) block.hasResult = true;
    else if (block && !block.hasResult) block.lines.push(line.replace(/^ {2}/, ""));
  }
  return blocks;
}
