import { copiedChatIn } from "../draft/turns/copied-chat.ts";
import type { TextFormat } from "./format.ts";

/**
 * The text of a chat's page, copied as a whole: `You said:` and `ChatGPT said:` stand above the turns, in the
 * language of the page, and the buttons of the page between them. Learnt from rocketbro/chatgpt-formatter
 * `README.md`, aadennis/VbaSandbox `TidyChatGpt/FormatChatGpt.bas`.
 */
export const copiedChat: TextFormat = {
  shape: "text",
  name: "Copied chat",
  file: "the text of a chat's page, copied from its first line to its last",
  isLenient: true,
  detect: (text) => copiedChatIn(text) !== undefined,
  read(text) {
    const chat = copiedChatIn(text);
    return { source: chat?.tool ?? "markdown", title: chat?.title, messages: chat?.messages ?? [] };
  },
};
