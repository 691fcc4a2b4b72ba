import { parsedJson } from "@dreamcatcher/text/json";

/** Cheaper than looking for each mark in what holds none. */
const MAY_HOLD_MARK = /[\uE200-\uE2FF【‡]|contentReference|cite|antCitation/;

/** Stands where a mark was. */
const GAP = "\uE201";

/** Marks that stand for nothing but a source. */
const MARKS = [
  /【[^【】†\n]{0,200}†[^【】\n]{0,200}】/g,
  /:contentReference\[oaicite:\d+\]\{index=\d+\}/g,
  /\(?\[oai_citation:\d+‡[^[\]\n]{0,300}\]\([^()\s]{0,2000}\)\)?/g,
  /\b(?:file)?cite(?:turn\d{1,4}[a-z]{1,12}\d{1,4})+(?:L\d{1,7}-L\d{1,7})?/g,
  /\[cite_start\]|\[cite: ?\d[\d, ]{0,200}\]/g,
] as const;

/** What may follow a mark without a blank before it. */
const CLOSES = /^[.,;:!?…)\]}»”。，、；：！？]/;

/**
 * The text without the marks by which assistants cite sources, and without the blanks these leave before
 * punctuation. Of a mark that stands for words (an entity, the title of a link) the words stay.
 */
export function withoutCitationMarks(text: string): string {
  if (!MAY_HOLD_MARK.test(text)) return text;
  let marked = text
    .replace(/\uE200([^\uE200-\uE202]*)\uE202([^\uE200\uE201]*)\uE201/g, (_, kind, body) =>
      wordsOf(kind, body),
    )
    .replace(/\uE200[^\uE200\uE201]*\uE201/g, GAP)
    .replace(/\uE200\w*(?:\uE202[\w-]*)*/g, GAP)
    .replace(/:antCitation\[([^[\]\n]{0,500})\]\{[^{}\n]{0,1000}\}/g, (_, words) => words || GAP);
  for (const mark of MARKS) marked = marked.replace(mark, GAP);
  return closed(marked.split(/[\uE200-\uE2FF](?:[ \t]{0,9}[,;](?=[ \t]{0,9}[\uE200-\uE2FF]))?/));
}

function wordsOf(kind: string, body: string): string {
  if (kind === "url") return body.split("\uE202")[0] ?? "";
  if (kind !== "entity") return GAP;
  const entity = parsedJson(body);
  const name: unknown = Array.isArray(entity) ? entity[1] : undefined;
  return typeof name === "string" ? name : GAP;
}

/**
 * Joins what stands between marks: with one blank where there was any, with none before punctuation, and
 * without brackets that held marks alone.
 */
function closed(pieces: readonly string[]): string {
  const kept = [pieces[0] ?? ""];
  let isSpaced = false;
  for (const next of pieces.slice(1)) {
    const [before, after] = withoutEmptyBrackets(kept.pop() ?? "", next);
    const left = withoutBlanksAfter(before);
    const right = withoutBlanksBefore(after);
    isSpaced ||= left !== before || right !== after;
    kept.push(left);
    if (right === "") continue;
    const isApart = isSpaced && left !== "" && !left.endsWith("\n") && !CLOSES.test(right);
    if (/^\r?\n/.test(right)) kept.push(after);
    else kept.push(isApart ? ` ${right}` : right);
    isSpaced = false;
  }
  return kept.join("");
}

function withoutEmptyBrackets(before: string, after: string): [string, string] {
  const left = withoutBlanksAfter(before);
  const right = withoutBlanksBefore(after);
  const brackets = `${left.at(-1)}${right.at(0)}`;
  return brackets === "()" || brackets === "[]" ? [left.slice(0, -1), right.slice(1)] : [before, after];
}

function withoutBlanksAfter(text: string): string {
  let end = text.length;
  while (isBlank(text[end - 1])) end--;
  return text.slice(0, end);
}

function withoutBlanksBefore(text: string): string {
  let start = 0;
  while (isBlank(text[start])) start++;
  return text.slice(start);
}

const isBlank = (character: string | undefined) => character === " " || character === "\t";
