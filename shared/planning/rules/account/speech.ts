import { isSurelyCode } from "@dreamcatcher/organizing/code-lines";
import { isSaid, isShort } from "./said.ts";
import { isScrap } from "./worth.ts";

/** Output of tools and machines that reads almost like a sentence, by how its line is laid out. */
const LAID_OUT = new RegExp(
  [
    String.raw`^\p{L}[\p{L}\p{N} ()/._-]{0,40}:(?:\s{2,}|\t)\S`,
    String.raw`\S\s{3,}\S+\s{3,}\S`,
    String.raw`^["“]?[\w.-]+@[\w.-]+:|^["']?[\w.-]+["']\s*:|^[├└│┌]|^\w[\w.-]* \d+\.\d+\.\d+(?:\s|$)`,
    String.raw`^(?:Dim|ReDim)\s\w+.*\sAs\s\w`,
    String.raw`^(?:\+|\[?\d{4}-\d\d-\d\d|\[?\d\d:\d\d)`,
    String.raw`^(?:[Ee]rror|[Ww]arning|[Ff]atal|[Uu]sage|note)(?:\[\w+\])?: |(?:^|\s)\w\S*(?:Error|Exception)(?::|$)|exit (?:code|status):? \d`,
    String.raw`^[^\p{L}\p{N}\s=-]{5,}$|[{}]$|\S;$|^//|^\S+ @ \S+:\d`,
  ].join("|"),
  "u",
);
/** A frame, a title in capitals or a label that stands alone: what output has around its lines. */
const AROUND = /^[^\p{L}\p{N}]+$|^[\p{Lu}\s]{5,}$|^\p{Lu}\p{Ll}+:$/u;
const ITEM = /^(?:[-*+•] |\d{1,3}[.)、] ?|\||>|#{1,6} )/;
const FENCE = /^(?:```|~~~)/;

/** What a line is: `around` for what output has around its lines, `said` for what the person writes. */
type Line = "blank" | "fence" | "printed" | "around" | "said";

function kindOf(line: string, next: string): Line {
  const text = line.trim();
  if (text === "") return "blank";
  if (FENCE.test(text)) return "fence";
  if (ITEM.test(text) || /^https?:/.test(text)) return "said";
  if (AROUND.test(text) && !LAID_OUT.test(text)) return "around";
  return isScrap(text) || LAID_OUT.test(text) || isSurelyCode(line, next) || !isSaid(text)
    ? "printed"
    : "said";
}

/** What tools write in their sentences: calls, paths, options. */
const TECHNICAL = /\w\(\)|(?:\/[\w.@-]+){3}|\s--\w/;

/** Whether a line of a tool stands further in than the words before it. */
function isSetIn(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  if (!/^[ \t]/.test(line) || !TECHNICAL.test(line) || ITEM.test(line.trim())) return false;
  let above = at - 1;
  while (above > at - MAX_SET_IN && !/^\S/.test(lines[above] ?? "")) above -= 1;
  const before = lines[above] ?? "";
  return /^\S/.test(before) && !ITEM.test(before);
}

/** Words further above are not what a line is set in below. */
const MAX_SET_IN = 60;

const MIN_PRINTED = 3;
/** So many lines between printed ones belong to them. */
const MAX_GAP = 3;

/** What stands for a message of which nothing is said. */
const NOTHING_SAID = "…";

/** An offer that ends an answer of an assistant, up to the end of its sentence. */
const OFFER = new RegExp(
  [
    "[.!?\\n]\\s{0,6}(?:if you(?:['’]d)? (?:want|like|prefer)[^.,\\n]{0,40},\\s(?:next )?(?:i can|i could|i['’]ll|i will)|(?:would you like|do you want) me to",
    "let me know if you(?:['’]d| would)? (?:like|want) me to|soll ich (?:dir|ihnen)|wenn (?:du|sie) (?:möchtest|willst|möchten|wollen),? kann ich|si tu veux,? je peux|si quieres,? puedo",
    "se vuoi,? posso|se (?:você )?quiser,? (?:eu )?posso|als je wilt,? kan ik)(?!\\p{L})[^.?!\\n]{0,400}[.?!]?",
  ].join("|"),
  "iu",
);
/** A shorter text before an offer may be the person's own. */
const MIN_ANSWER = 600;

/** Said by an assistant rather than to one. */
const SPEAKS_TO_PERSON = /(?<!\p{L})(?:your|you['’]re|you are|yep)(?!\p{L})/iu;

/** A message without the answer of an assistant that is pasted into it, but for its first line. */
function withoutAnswer(text: string): string {
  const offer = OFFER.exec(text);
  if (!offer || offer.index < MIN_ANSWER) return text;
  const [first = ""] = text.split("\n", 1);
  const lead = SPEAKS_TO_PERSON.test(first) ? "" : first;
  return `${lead}\n\n${text.slice(offer.index + offer[0].length)}`.trim();
}

/** A message without the stretches of output, code and tables, and the answer, that are pasted into it. */
export function withoutPasted(whole: string): string {
  const text = withoutAnswer(whole);
  const lines = text.split("\n");
  const kinds = lines.map((line, at) => (isSetIn(lines, at) ? "printed" : kindOf(line, lines[at + 1] ?? "")));
  for (let at = 0, isFenced = false; at < kinds.length; at++) {
    if (kinds[at] === "fence") isFenced = !isFenced;
    else if (isFenced) kinds[at] = "fence";
  }
  const dropped = new Set(stretchesIn(kinds).flatMap((stretch) => [...pastedAt(stretch, lines, kinds)]));
  if (dropped.size === 0) return text;
  const begins = kinds.indexOf("said");
  const kept = lines.flatMap((line, at) => {
    if (dropped.has(at)) return begins >= 0 && begins < at ? [] : [leadOf(line)];
    return dropped.has(at + 1) ? [leadOf(line) || line] : [line];
  });
  return kept.join("\n").trim() || NOTHING_SAID;
}

interface Stretch {
  from: number;
  to: number;
}

/** From the first to the last of printed lines between which little stands. */
function stretchesIn(kinds: readonly Line[]): Stretch[] {
  const found: (Stretch & { printed: number })[] = [];
  let gap = 0;
  for (const [at, kind] of kinds.entries()) {
    const last = found.at(-1);
    if (kind === "fence") gap = MAX_GAP + 1;
    if (kind === "said") gap += 1;
    if (kind !== "printed") continue;
    if (last && gap <= MAX_GAP) Object.assign(last, { to: at, printed: last.printed + 1 });
    else found.push({ from: at, to: at, printed: 1 });
    gap = 0;
  }
  return found.filter(({ printed }) => printed >= MIN_PRINTED);
}

/** The lines of a stretch, with the frames around it and what follows without a break or below a label. */
function* pastedAt({ from, to }: Stretch, lines: readonly string[], kinds: readonly Line[]) {
  let start = from;
  while (kinds[start - 1] === "around" || (kinds[start - 1] === "blank" && kinds[start - 2] === "around"))
    start -= 1;
  const above = stepsAbove(lines, start);
  if (above >= MIN_PRINTED) start -= above;
  let end = to;
  let isLabelled = false;
  for (let at = to + 1; at < lines.length && kinds[at] !== "fence"; at++) {
    if (kinds[at] === "around") isLabelled = true;
    else if (kinds[at] === "blank") {
      if (!isLabelled && kinds[at + 1] !== "around") break;
    } else if (isSpokenBehind(lines[at] ?? "")) break;
    else if (isLabelled && kinds[at + 1] === "blank") isLabelled = false;
    end = at;
  }
  for (let at = start; at <= end; at++) yield at;
}

/** How many lines right above one are steps that a tool tells of: "Fetching the repository". */
function stepsAbove(lines: readonly string[], at: number): number {
  let count = 0;
  while (count < MAX_STEPS && isStep(lines[at - count - 1] ?? "")) count += 1;
  return count;
}

/** More lines are a text. */
const MAX_STEPS = 40;
const isStep = (line: string): boolean =>
  /^[\p{Lu}/].*[^.?!,:;\s]\s*$/u.test(line) && !ITEM.test(line.trim());

/** How somebody goes on behind what they pasted: they ask, or write as people type. */
const isSpokenBehind = (line: string): boolean =>
  /[?？]\s*$/.test(line) ||
  /^["”]?[,，]?\s*(?:\p{Lo}|\p{Ll}[^{}<>@=;\\|]+$)/u.test(line.trim()) ||
  OPENS_SPEECH.test(line.trim());

const OPENS_SPEECH = /^(?:I|I['’]\w+|We|My|Please|Can|Could|How|What|Why|It)(?!\p{L})/u;

/** What is said before a paste that begins in the same line; empty where none does. */
function leadOf(line: string): string {
  const [, lead = ""] =
    /^(.{4,200}?[?？:：。！])\s*(?=[@#*<{[/]|(?:package|import)\s|\w+(?:\.\w+){2})/u.exec(line.trim()) ?? [];
  return isSaid(lead) && !isShort(lead, 1) ? lead : "";
}
