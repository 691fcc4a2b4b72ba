import { type Chat, chatIn, draftOf } from "../draft/turns/chat.ts";
import type { TextFormat } from "./format.ts";

/**
 * Markdown in which a heading or a bold line names the speaker (`#### You:`, `## 🤖 Gemini (10:00)`, `# Me`,
 * `**User**`, `## Q: How?`), or plain text in which each turn begins with `User:` or `Assistant:`. Learnt
 * from pionxzh/chatgpt-exporter `src/exporter/markdown.ts`, mohamed-chs/convoviz issue 36,
 * danielheyman/gemini-export-chrome-extension `README.md`, dkasak/export-chatgpt-transcript `README.md`.
 */
export const markdownTurns: TextFormat = {
  shape: "text",
  name: "Markdown",
  file: "a chat with a heading or bold line per speaker: `## You:`, `## ChatGPT:`",
  isLenient: true,
  detect: (text) => find(text) !== undefined,
  read(text) {
    const chat = find(text);
    return chat ? draftOf(chat) : { source: "markdown", messages: [] };
  },
};

/** `User: text` is the way that texts of other kinds are written too, so it is looked for last. */
const find = (text: string): Chat | undefined =>
  chatIn(
    text,
    ({ shape }) => shape !== "plain" && shape !== "alone",
    ({ shape }) => shape === "plain",
  );
