import { chatIn, draftOf } from "../draft/turns/chat.ts";
import { writtenTimeOf } from "../draft/written-time.ts";
import type { TextFormat } from "./format.ts";

const EXPORTED = /^_Exported on (.{1,80}) from Cursor \([^()\n]{1,40}\)_[ \t]*$/m;

/**
 * A chat as Cursor exports it: `**User**` and `**Cursor**`, below the line that says when it was exported.
 * Learnt from saharmor/cursor-view issue 7.
 */
export const cursorMarkdown: TextFormat = {
  shape: "text",
  name: "Cursor (exported chat)",
  file: "the Markdown file that _Export Transcript_ writes",
  detect: (text) => EXPORTED.test(text.slice(0, 2000)),
  read(text) {
    const chat = chatIn(text, ({ shape }) => shape === "bold");
    const draft = chat ? draftOf(chat) : { messages: [] };
    return { ...draft, source: "cursor", created: writtenTimeOf(EXPORTED.exec(text)?.[1] ?? "") };
  },
};
