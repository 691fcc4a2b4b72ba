import { sentences, wordCount } from "@dreamcatcher/text/sentences";
import { isSurelyCode } from "./code/code-lines.ts";
import { isProse } from "./language/prose.ts";
import type { Passage } from "./passages.ts";

const TEXTS =
  "texts?|articles?|e-?mails?|letters?|messages?|story|stories|essays?|paragraphs?|blog posts?|posts?|transcripts?|notes|abstracts?|chapters?|poems?|lyrics|speech|style|templates?|prompts?|tekst|teksten|artikel|artikelen|brief|bericht|berichten|verhaal|alinea|stijl|notulen|gedicht";
/** "In this style:", "Here is my letter:" lead up to a sample; "make these changes to the text:" does not. */
const LEADS_TO_SAMPLE = new RegExp(
  String.raw`\b(?:this|these|the|following|below|here|my|our|that|a|an|as|in|dit|deze|volgende|mijn|het|de|een)\s(?:[\w'’-]+\s){0,3}(?:${TEXTS})(?:\s(?:below|hieronder)|\s(?:from|to|by|about|van|aan|over)(?:\s[\w'’-]+){1,3})?\s*:`,
  "i",
);
const REWORKS =
  /\b(?:summari[sz](?:e|ing)|translat(?:e|ing)|rewrit(?:e|ing)|rephras(?:e|ing)|paraphrase|proofread(?:ing)?|shorten|vertaal|vertalen|herschrijf|herschrijven|samenvatten|turn|convert|vat)\b/i;
/** "I get this error:", "console errors below:". */
const LEADS_TO_OUTPUT =
  /\b(?:errors?|error messages?|exceptions?|stack ?traces?|tracebacks?|logs?|output|result|fout(?:melding)?(?:en)?|uitvoer)(?: (?:below|here|is|was|hieronder|in|of|from|when|if)\b[^:.]{0,60})?\s*:\s*$/i;
/** "Summarize the following", after which the text follows without a colon. */
const POINTS_AHEAD = /\b(?:following|below|dit|deze|this|these|volgende|onderstaande?)\b/i;
const LISTS_WORK =
  /\b(?:changes|tasks|things|edits|fixes|corrections|to-?dos?|points|wijzigingen|taken|punten|aanpassingen)\b/i;
const EXAMPLE =
  /^(?:for )?(?:an |een )?(?:examples?|voorbeeld(?:en)?|e\.g\.|bijv\.|bijvoorbeeld|sample)(?: [^:.!?]{1,60})?:/i;
/** How an assistant opens an answer; people paste answers as well. */
const ANSWER = /^(?:(?:absolutely|certainly)[!,.]|(?:sure|of course)[!,.] (?:here|i['’])|great question!)/i;
/** A request to the assistant itself, as it may follow a pasted text. */
const ADDRESSED =
  /^(?:(?:ok(?:ay)?|so|now|and|then|dus|nu)[, ]+)*(?:please\b|(?:can|could|would|will) you\b|i (?:want|need|would like|['’]d like) you to\b|(?:based on|using|given) (?:the|this|these)\b|(?:summari[sz]e|translate|rewrite|rephrase|turn|convert|make) (?:the|this|it|these|that)\b|(?:kun|kan|wil|zou) je\b|vat \p{L}+ |(?:vertaal|herschrijf) )/iu;

/** What a person says after pasted output: a request, a question or what they did. */
const SPEAKS = new RegExp(
  String.raw`${ADDRESSED.source}|^(?:i|we|my|how|what|why|where|do|does|is|it|so|ik|hoe|wat|waarom)\b(?![^\n]{0,40}:)`,
  "iu",
);

/** What surrounds a block of a message, while it is a sample of something. */
type Sample = "text" | "output" | "example" | "examples" | "quotation" | "answer";

/**
 * The passages of a message of the person, with only their own words as sentences: not what is quoted over
 * several sentences, given as an example, forwarded or pasted in.
 */
export function withOwnWords(passages: Passage[]): Passage[] {
  const mail = mailIn(passages);
  let sample = null as Sample | null;
  return passages.map((block, at) => {
    if (block.kind === "code") {
      if (sample !== "answer" && sample !== "quotation") sample = null;
      return block;
    }
    if (mail && at >= mail.from && at <= mail.to) return pasted(block);
    if (sample === "quotation") {
      if (CLOSES_QUOTATION.test(block.text)) sample = null;
      return pasted(block);
    }
    const isLast = at === passages.length - 1;
    if (sample === "answer" || (at > 0 && ANSWER.test(block.text))) {
      sample = "answer";
      return pasted(block);
    }
    if (sample === "text" && !(isLast && block.text.length < 400 && ADDRESSED.test(block.text)))
      return pasted(block);
    if (sample === "output" && !SPEAKS.test(block.text)) return pasted(block);
    if (sample === "example" || (sample === "examples" && block.kind === "item")) {
      sample = block.kind === "item" ? "examples" : null;
      return pasted(block);
    }
    if (block.kind !== "paragraph" || block.quoted) return block;
    const words = withoutCode(block.text);
    if (block.pasted && words === block.text) return block;
    const read = ownSentences(words, !isLast);
    sample = read.leadsTo;
    return { ...block, sentences: read.own, pasted: false };
  });
}

/** Links and names of files in a sample are still the person's: only its sentences are not. */
const pasted = (block: Passage): Passage =>
  block.kind === "paragraph" ? { ...block, sentences: [] } : { ...block, pasted: true };

/** Quotations, which open before a word and close behind one: a mark that is lost joins no two of them. */
const QUOTATION = /"{3}[^"]*"{3}|(?<![\p{L}\p{N}.!?…])["“](?=\S)[^"“”]{20,}(?<=\S)["”](?![\p{L}\p{N}])/gu;
const isLong = (quotation: string): boolean => /\n|[.!?…]\s+\S/.test(quotation);
const OPENS_QUOTATION = /(?:^|:\s|\n)(?:"{3}|["“])[^"“”]*$/;
const CLOSES_QUOTATION = /["”]\s*$/;

/** The sentences of a paragraph up to where a sample begins, and which kind the next blocks then are. */
function ownSentences(paragraph: string, hasNext: boolean): { own: string[]; leadsTo: Sample | null } {
  const bare = paragraph.replace(QUOTATION, (quotation) => {
    if (!isLong(quotation)) return quotation;
    return /[.!?]["”]+$/.test(quotation) ? "." : "";
  });
  const quotation = hasNext ? OPENS_QUOTATION.exec(bare) : null;
  const said = sentences(quotation ? bare.slice(0, quotation.index + 1) : bare);
  const own: string[] = [];
  let points = false;
  for (const [at, sentence] of said.entries()) {
    const isEnd = at === said.length - 1;
    if (EXAMPLE.test(sentence)) return { own, leadsTo: isEnd && /:\s*$/.test(sentence) ? "example" : null };
    const colon = LISTS_WORK.test(sentence) ? null : LEADS_TO_SAMPLE.exec(sentence);
    const end = colon ? colon.index + colon[0].length : sentence.indexOf(":") + 1;
    if (colon || (end > 0 && REWORKS.test(sentence.slice(0, end)))) {
      own.push(sentence.slice(0, end));
      return { own, leadsTo: "text" };
    }
    own.push(sentence);
    if (isEnd && hasNext && LEADS_TO_OUTPUT.test(sentence)) return { own, leadsTo: "output" };
    points ||= hasNext && REWORKS.test(sentence) && POINTS_AHEAD.test(sentence);
    if (isEnd && points) return { own, leadsTo: "text" };
  }
  return { own, leadsTo: quotation ? "quotation" : null };
}

/** Without lines of code that stand among the words without a fence. */
function withoutCode(paragraph: string): string {
  if (!paragraph.includes("\n")) return paragraph;
  const lines = paragraph.split("\n");
  const isCode = lines.map(
    (line, at) =>
      isSurelyCode(line, lines[at + 1] ?? "") && (!isProse(line) || wordCount(line.trim() || "-") <= 3),
  );
  const first = isCode.indexOf(true);
  if (first < 0) return paragraph;
  const isBlock = isCode.filter(Boolean).length > 1;
  return lines.filter((_, at) => (isBlock ? at < first : at !== first)).join("\n");
}

const GREETING = /^(?:Dear|Hi|Hello|Beste|Geachte|Hallo) \p{Lu}[^\n.!?]{0,40}[,:!]?(?:\n|$)/u;
const SIGN_OFF =
  /(?:^|\n)(?:(?:kind(?:est)?|best|warm) regards|regards|sincerely|yours|met vriendelijke groet(?:en)?|groet(?:en|jes)?|mvg)\b[^\n]{0,40}(?:\n|$)/i;
const HEADERS =
  /(?:^|\n)(?:from|to|subject|sent|van|aan|onderwerp|verzonden): [^\n]+\n(?:from|to|cc|subject|sent|date|van|aan|onderwerp|verzonden|datum): /i;

/** The blocks of a mail that is only a part of a message, from its greeting or head to its close. */
function mailIn(passages: Passage[]): { from: number; to: number } | null {
  const textOf = (block: Passage) => (block.kind === "code" ? "" : block.text);
  const head = passages.findIndex((block) => HEADERS.test(textOf(block)));
  const from = head >= 0 ? head : passages.findIndex((block) => GREETING.test(textOf(block)));
  if (from < 0) return null;
  const close = passages.findLastIndex((block) => SIGN_OFF.test(textOf(block)));
  if (close < from) return null;
  // A name may follow the close.
  const isSigned = wordCount(textOf(passages[close + 1] ?? (passages[close] as Passage)) || "-") <= 3;
  const to = isSigned && close + 1 < passages.length ? close + 1 : close;
  return to - from + 1 < passages.length ? { from, to } : null;
}
