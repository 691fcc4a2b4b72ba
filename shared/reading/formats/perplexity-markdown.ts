import type { DraftDocument, DraftMessage } from "../draft/draft.ts";
import { fenceAfter } from "../draft/fences.ts";
import type { TextFormat } from "./format.ts";

const LOGO = /^<img src="https:\/\/r2cdn\.perplexity\.ai\/[^\n]{1,300}>[ \t]*$/;
/** The export of today writes rules within answers as `***`, the older one as `---`. */
const OLD_LOGO = /^<img [^\n]{0,300}class="logo"/;
const RULE = /^---[ \t]*$/;
const HEADING = /^# +(\S.*)$/;
const END = /^<div [^<>]{1,60}>⁂<\/div>[ \t]*$/;
const UNUSED = /^<span style="display:none">(?:\[\^[\d_]{1,20}\])+<\/span>[ \t]*$/;
const SOURCE = /^\[\^[\d_]{1,20}\]: *(\S.*)$/;
const MARK = / ?\[\^[\d_]{1,20}\]/g;

/**
 * A thread as Perplexity exports it to Markdown: below its logo each question is a heading, with the answer
 * behind it, the sources as footnotes, and a rule before the next question.
 *
 * Learnt from exports that people publish, such as those in public repositories of notes.
 */
export const perplexityMarkdown: TextFormat = {
  shape: "text",
  name: "Perplexity (Markdown)",
  file: "the Markdown file of a thread",
  detect: (text) => LOGO.test(firstLineOf(text)),
  read(text) {
    const messages: DraftMessage[] = [];
    const documents: DraftDocument[] = [];
    for (const { question, lines } of turnsOf(text)) {
      messages.push({ role: "user", content: question });
      for (const line of lines) {
        const source = SOURCE.exec(line)?.[1]?.trim();
        if (source !== undefined) documents.push(documentOf(source, messages.length));
      }
      const content = withoutMarks(lines.filter((line) => !isMachine(line)));
      messages.push({ role: "assistant", content });
    }
    return { source: "perplexity", title: messages[0]?.content, messages, documents };
  },
};

interface Turn {
  question: string;
  lines: string[];
}

function turnsOf(text: string): Turn[] {
  const turns: Turn[] = [];
  const isOld = OLD_LOGO.test(firstLineOf(text));
  let fence: string | undefined;
  /** Whether a heading is a question: at the beginning, and behind a rule between turns. */
  let isNext = true;
  let before = "";
  for (const line of text.trimStart().split("\n").slice(1)) {
    const question = isNext ? HEADING.exec(line)?.[1] : undefined;
    if (question !== undefined) turns.push({ question, lines: [] });
    else turns.at(-1)?.lines.push(line);
    if (line.trim() === "") continue;
    isNext = fence === undefined && RULE.test(line) && (!isOld || SOURCE.test(before) || END.test(before));
    fence = fenceAfter(line, fence);
    before = line;
  }
  return turns;
}

const firstLineOf = (text: string): string => text.slice(0, 1000).trimStart().split("\n", 1)[0] ?? "";

const isMachine = (line: string): boolean => END.test(line) || UNUSED.test(line) || SOURCE.test(line);

/** The answer without the numbers of its sources, and without the rule before the next question. */
const withoutMarks = (lines: readonly string[]): string =>
  lines
    .join("\n")
    .replace(MARK, "")
    .trim()
    .replace(/\n---$/, "")
    .trim();

/** A source is a page, or a file that was attached. */
const documentOf = (source: string, at: number): DraftDocument =>
  /^https?:\/\//.test(source) ? { url: source, at } : { title: source, at };
