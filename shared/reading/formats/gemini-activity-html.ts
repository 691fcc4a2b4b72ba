import { htmlToMarkdown } from "@dreamcatcher/text/html";
import { htmlToText } from "@dreamcatcher/text/html/text";
import { chatUrlIn } from "../draft/chat-address.ts";
import type { DraftDocument } from "../draft/draft.ts";
import { promptOf } from "../draft/gemini-prompt.ts";
import { isWrittenTime, writtenTimeOf } from "../draft/written-time.ts";
import { severalConversations } from "../transcript.ts";
import type { TextFormat } from "./format.ts";
import { splitBefore } from "./split-before.ts";

/** Each activity is a card, in which one cell holds the prompt, the time and the answer. */
const CARD = '<div class="outer-cell';
const CELL = '<div class="content-cell';
const OF_GEMINI = /mdl-typography--title">[^<]{0,100}(?:Gemini|Bard)/;

/**
 * The Gemini app's activity as Google Takeout exports it unless told otherwise: `MyActivity.html`, one card a
 * prompt, labels and times in the language of the account. Cards of other apps are left out. Learnt from
 * NateBJones-Projects/OB1 PR 47, kenn-io/agentsview PR 1330.
 */
export const geminiActivityHtml: TextFormat = {
  shape: "text",
  name: "Gemini (Takeout, HTML)",
  file: "_Gemini Apps_ of _My Activity_ in Google Takeout, as HTML",
  detect: (text) => text.includes(CARD) && OF_GEMINI.test(text),
  read(text) {
    const [card = "", ...others] = cardsIn(text).filter((each) => OF_GEMINI.test(each));
    if (others.length > 0) throw severalConversations(1 + others.length);
    const { activity, attachments, time, answer } = partsOf(card);
    const created = writtenTimeOf(time);
    const prompt = promptOf(activity, answer !== "");
    return {
      source: "gemini",
      // A chat has many prompts, so its address is no id of one.
      external_id: created ?? (time || htmlToText(mainCellOf(card))),
      title: prompt,
      url: chatUrlIn(card.replace(answer, "")),
      created,
      messages:
        prompt === undefined
          ? []
          : [
              { role: "user", content: prompt, created, attachments },
              { role: "assistant", content: htmlToMarkdown(answer), created },
            ],
    };
  },
  async *split(chunks) {
    for await (const card of splitBefore(CARD, chunks))
      if (card.startsWith(CARD) && OF_GEMINI.test(card)) yield card;
  },
};

const cardsIn = (text: string): string[] =>
  text
    .split(CARD)
    .slice(1)
    .map((card) => CARD + card);

interface Parts {
  activity: string;
  attachments: DraftDocument[];
  time: string;
  /** As HTML. */
  answer: string;
}

/** The label of a prompt in any language: a space that does not break stands behind its colon. */
const LABEL = /^\s*[^\s<>&:：]{1,30}(?: [^\s<>&:：]{1,30}){0,3}\s?[:：](?:\u00a0|&nbsp;)/u;
const BREAK = /<(?:br|p|div|ul|ol|h[1-6]|pre|table|hr|blockquote)\b[^<>]{0,300}>/gi;
const COUNTED = /^(?:\d{1,3} [^.]{1,40}\.|Attached \d{1,3} files?\.)$/;
const OF_FILES =
  /attach|file|image|pi[eè]ce|fichier|anhang|anhänge|datei|bild|archivo|imagen|adjunt|anexo|arquivo|imagem|imagens|allegat|immagin|bijlage|bestand|файл|вложен|ファイル|画像|附件|图片|파일|이미지/i;
const MAX_LINES = 10_000;

interface Line {
  text: string;
  /** Where what follows the line begins. */
  end: number;
}

/** The cell's first lines are the prompt and what is attached, then comes the time, and then the answer. */
function partsOf(card: string): Parts {
  const cell = mainCellOf(card).replace(LABEL, "");
  const lines = linesOf(cell);
  const later = lines.slice(1);
  const time =
    later.find(({ text }) => writtenTimeOf(text) !== null) ?? later.find(({ text }) => isWrittenTime(text));
  if (!time) return { ...promptIn([htmlToText(cell)]), time: "", answer: "" };
  const before = lines.slice(0, lines.indexOf(time)).map(({ text }) => text);
  return { ...promptIn(before), time: time.text, answer: cell.slice(time.end) };
}

function linesOf(cell: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const { 0: tag, index } of cell.matchAll(BREAK)) {
    lines.push({ text: htmlToText(cell.slice(from, index)), end: index });
    from = index + tag.length;
    if (lines.length > MAX_LINES) break;
  }
  return [...lines, { text: htmlToText(cell.slice(from)), end: cell.length }];
}

/** The inside of the cell with the activity; beside it stand cells with pictures and with the product. */
function mainCellOf(card: string): string {
  const cells = card.split(CELL).slice(1);
  const cell = cells.find((each) => !/^[^<>]{0,300}(?:text-right|caption)/.test(each)) ?? "";
  return cell.slice(cell.indexOf(">") + 1);
}

function promptIn(lines: readonly string[]): Pick<Parts, "activity" | "attachments"> {
  const names = lines.findIndex(
    (line, at) => at > 0 && COUNTED.test(line) && isListOfFiles(line, lines.slice(at + 1)),
  );
  if (names === -1) return { activity: lines.join("\n"), attachments: [] };
  return {
    activity: lines.slice(0, names).join("\n"),
    attachments: lines.slice(names + 1).flatMap((line) => {
      const title = line.replace(/^-\s*/, "");
      return title === "" ? [] : [{ title }];
    }),
  };
}

/** Whether a line counts files and the next ones name them: `2 files.`, `- plan.pdf`, `- map.png`. */
const isListOfFiles = (count: string, names: readonly string[]): boolean =>
  names.every((name) => name === "" || name.startsWith("-")) &&
  (OF_FILES.test(count) || names.some((name) => name !== ""));
