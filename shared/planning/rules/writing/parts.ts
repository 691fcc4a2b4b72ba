/** A stretch of a text in Markdown, as it stands there. */
export interface Part {
  kind: "heading" | "item" | "row" | "prose" | "code" | "rule";
  text: string;
}

const FENCE = /^\s*(`{3,}|~{3,})/;
const HEADING = /^ {0,3}#{1,6} +\S|^(?:\d{1,2}[.)] )?\*\*[^*]{2,100}\*\*:?$/;
const ITEM = /^\s*(?:[-*+•▪◦]|\d{1,3}[.)]) +\S|^\s*\d{1,2}、/;
/** The mark before an item. */
export const MARK = /^\s*(?:[-*+•▪◦]|\d{1,3}[.)])\s+/;
const ROW = /^\s*\|/;
const RULE = /^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/;

/** The headings, list items, rows of tables, paragraphs and blocks of code of a text, in order. */
export function partsOf(markdown: string): Part[] {
  const parts: Part[] = [];
  let isOpen = false;
  let fence = "";
  for (const line of markdown.split("\n")) {
    const last = isOpen ? parts.at(-1) : undefined;
    const [, mark = ""] = FENCE.exec(line) ?? [];
    const kind = fence === "" ? kindOf(line, mark) : "code";
    if (kind === null) isOpen = false;
    else if (last && (fence !== "" || (kind === "prose" && CONTINUED.has(last.kind))))
      last.text += `\n${line}`;
    else {
      parts.push({ kind, text: kind === "heading" ? line.trim() : line });
      isOpen = true;
    }
    if (fence === "") fence = mark;
    else if (mark.startsWith(fence) && line.trim() === mark) {
      fence = "";
      isOpen = false;
    }
  }
  return parts;
}

/** Parts that go on with the next line of prose. */
const CONTINUED: ReadonlySet<string> = new Set<Part["kind"]>(["prose", "item"]);

function kindOf(line: string, mark: string): Part["kind"] | null {
  if (mark !== "") return "code";
  if (line.trim() === "") return null;
  if (RULE.test(line)) return "rule";
  if (HEADING.test(line.trimEnd())) return "heading";
  if (ITEM.test(line)) return "item";
  return ROW.test(line) ? "row" : "prose";
}

/** No wider text was broken by hand. */
const MAX_WIDTH = 100;
const MIN_WIDTH = 50;

/** A text broken at a width, with its sentences whole: where the next word had no room, or is small. */
export function unwrapped(text: string): string {
  const lines = text.split("\n");
  const width = Math.max(...lines.map((line) => line.length));
  if (width < MIN_WIDTH || width > MAX_WIDTH) return text;
  return lines
    .map((line, at) => {
      const [word = ""] = (lines[at + 1] ?? "").trim().split(/\s/);
      const hadNoRoom = line.length + word.length >= width || /^\p{Ll}/u.test(word);
      const isBroken = word !== "" && !/[.!?:;。！？：]$/.test(line) && hadNoRoom;
      return `${at > 0 ? line.trim() : line}${at === lines.length - 1 ? "" : isBroken ? " " : "\n"}`;
    })
    .join("");
}

/** The words of a heading. */
export const wordsOfHeading = ({ text }: Part): string =>
  text
    .replace(/^\s*#{1,6} +/, "")
    .replace(/ #+$/, "")
    .replaceAll("**", "")
    .trim();

/** How many letters of English a text is about as long as: scripts without blanks say more with fewer. */
export const weightOf = (text: string): number =>
  text.length +
  2 * (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0);
