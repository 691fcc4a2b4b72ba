import type { ProjectFile } from "@dreamcatcher/contracts/plan";
import { ellipsize } from "@dreamcatcher/text/clip";
import { sentences } from "@dreamcatcher/text/sentences";
import { movesIn } from "@dreamcatcher/text/spoken";
import { languageOf, likeness, stems } from "@dreamcatcher/text/words";
import { ASKS_NOTHING } from "../account/phrases.ts";
import { saysDone } from "../account/reports.ts";
import { baseName, type Paths, safePath } from "../paths.ts";
import { inMarkdown, slug } from "../text.ts";
import { textOf } from "./answers.ts";
import { announces } from "./narration.ts";
import { type Part, partsOf, weightOf, wordsOfHeading } from "./parts.ts";
import { ownWords, withoutPasted } from "./pasted.ts";
import { withoutQuotes } from "./quoted.ts";
import { MIN_WISH, type Turn } from "./turns.ts";

/** A text that the conversation made, as a file; `turn` is the index of the turn whose answer it is. */
export interface TalkDocument extends ProjectFile {
  /** Its own title; null where it has none. */
  title: string | null;
  turn: number;
  /** What the person says next, where that is against it. */
  dispute: string | null;
  /** The path of a later text on the same subject. */
  later: string | null;
}

const MIN_WEIGHT = 1_200;
/** Of a text that nobody asked for by a word for texts: beside code it must be long. */
const MIN_WEIGHT_UNASKED = 2_500;
const MIN_WEIGHT_BESIDE_CODE = 4_000;
const MIN_WEIGHT_OF_WRITING = 500;
/** Of one with few headings, in a talk with code: its lines may have lost their marks. */
const MIN_WEIGHT_WITHOUT_HEADINGS = 2_000;
const MIN_HEADINGS = 3;
const MAX_DOCUMENTS = 12;
const MAX_READ = 100;

/** Words for texts that people ask for, in the languages people speak most to assistants. */
const ASKED = new RegExp(
  [
    String.raw`(?<!\p{L})(?:spec(?:s|ification)?|plan|review|audit|analy[sz]e|analysis|report|proposal|outline`,
    "roadmap|readme|article|blog post|essay|letter|e-?mail|guide|tutorial|documentation|docs?|design|architecture",
    "write[- ]?up|schema|summary|summari[sz]e|compar(?:e|ison)|prompt|research|recommend|explain|md file|markdown|plano|análisis",
    String.raw`análise|analisi|analyse[rn]?|bericht|überprüf\w*|entwurf|zusammenfass\w*|vergleich\w*|plannen`,
    String.raw`verslag|overzicht|vergelijk\w*|samenvat\w*|rapport|résum\p{L}*|compar\p{L}+|planifi\p{L}+|informe`,
    String.raw`resum\p{L}+|relatório|carta|relazione|riassun\p{L}+|confront\p{L}+|lettera|brief|lettre|artikel`,
    String.raw`artículo|artigo|articolo)(?!\p{L})|план|анализ|отч[её]т|обзор|стать|письм|规划|计划|方案|分析|报告|文档`,
    "总结|设计|架构|評価|分析|計画|設計|資料|まとめ|アーキテクチャ|계획|분석|보고서|설계|문서|아키텍처",
  ].join("|"),
  "iu",
);

/** Verbs of writing, and texts that are no documents: where only a text is wanted they ask for it. */
const WRITTEN =
  /(?<!\p{L})(?:write|draft|rewrite|rephrase|compose|translate|thread|tweet|posts?|story|poem|speech|caption|description|abstract|statement|redact\p{L}*|escrib\p{L}*|reescrib\p{L}*|hilo|cuento|discurso|schrijf\p{L}*|herschrijf\p{L}*|verhaal|schreib\p{L}*|verfass\p{L}*|formulier\p{L}*|rédige\p{L}*|écri\p{L}*|réécri\p{L}*|discours|escrev\p{L}*|reescrev\p{L}*|redij\p{L}*|scriv\p{L}*|riscriv\p{L}*|racconto)(?!\p{L})|напиши|перепиши|составь|сочини|写|撰|改写|翻译|書いて|作成|써|작성/iu;

/** Whether a person asks for a text. */
const asksForText = (wish: string): boolean => ASKED.test(askIn(wish));

/** The file that a person wants a text in: "write it to docs/api.md". */
const NAMED =
  /(?:creat|writ|mak|sav|generat|put|schrij|maak|opslaan|schreib|erstell|speicher|écri|cré|enregistr|escrib|crea|guard|scriv|salv|escrev|cri[ae])\p{L}*[^.\n]{0,60}?[\s`"'(]((?:[\w.-]{1,60}\/){0,6}[\w.-]{1,60}\.md)(?!\w)/iu;

interface DocumentFacts {
  /** Whether a text is all that is wanted. */
  isText: boolean;
  /** Whether the conversation has code in files. */
  hasFiles: boolean;
  /** The texts that are files of the conversation. */
  written: readonly ProjectFile[];
  paths: Paths;
  /** The titles of the fragments. */
  titles: readonly string[];
}

/**
 * The texts that the conversation made, each in its last version: answers with the form of a document that
 * were asked for as one, or in a dream that has nothing but text.
 */
export function talkDocuments(
  turns: readonly Turn[],
  { isText, hasFiles, written, paths, titles }: DocumentFacts,
): TalkDocument[] {
  const found = turns.flatMap((turn, at) => {
    const text = documentIn(turn, { isText, hasFiles });
    if (text === null || asksForTalk(turn.wish) || isHere(written, text)) return [];
    return [{ ...text, turn: at, asked: titles[turn.fragment] ?? "" }];
  });
  const recent = found.slice(-MAX_READ);
  const latest = recent.filter(
    (each, at) => !recent.slice(at + 1).some((later) => isLaterVersion(each, later)),
  );
  const named = latest.slice(-MAX_DOCUMENTS).map((text) => {
    const wishes = turns.slice(0, text.turn + 1).map(({ wish }) => wish);
    const name = nameOf(text.title, text.asked, [...text.headings], wishes) || `answer-${text.turn + 1}`;
    return { ...text, path: paths.claim(text.named ?? `docs/${name}.md`) };
  });
  return named.map((text, at) => {
    const { path, title, turn } = text;
    const later = named.slice(at + 1).findLast((each) => isOnSame(text, each))?.path ?? null;
    const document = { path, title, turn, dispute: disputeIn(turns[turn + 1]?.wish ?? ""), later };
    const note = text.named === null ? noteOn(document) : "";
    return { ...document, content: `${note}${text.content}\n` };
  });
}

/** Asks for the conversation itself: "can I download this chat?". */
const KEEPS_TALK =
  /(?:(?:save|download|export|copy|fetch|backup|bewa\w+|opsla\w*|downloaden|exporte\w+|speicher\w*|herunterlad\w*|exportier\w*|hente?|gemme|enregistr\w+|télécharg\w+|guardar|descargar|salvar|baixar|salvare|scaricare|сохран\p{L}+|скача\p{L}+)(?!\p{L}).{0,40}(?<!\p{L})(?:conversation|chat|gesprek|unterhaltung|samtale|conversación|conversa|conversazione|чат|переписк\p{L}*|диалог)(?!\p{L})|(?:聊天|对话|對話).{0,10}(?:保存|下载|导出|下載|匯出)|(?:保存|下载|导出).{0,10}(?:聊天|对话)|대화.{0,12}(?:저장|다운로드|내보내)|会話.{0,10}(?:保存|ダウンロード))/iu;

const MAX_QUESTION = 200;

function asksForTalk(wish: string): boolean {
  const own = ownWords(wish);
  return own.length <= MAX_QUESTION && KEEPS_TALK.test(own);
}

/** Whether a text is mostly a file which is here, or only tells that such a file was written. */
const isHere = (written: readonly ProjectFile[], { content, named }: Found): boolean =>
  named === null && (isReportOf(written, content) || written.some((file) => isMostlyOf(file, content)));

const MOST = 0.7;

/** Whether most lines of a text stand in a file. */
function isMostlyOf(file: ProjectFile, content: string): boolean {
  const lines = new Set(linesOf(file.content));
  const own = linesOf(content);
  return own.filter((line) => lines.has(line)).length > own.length * MOST;
}

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line));

/** Whether a short text begins by telling that one of the files was written. */
function isReportOf(written: readonly ProjectFile[], content: string): boolean {
  if (weightOf(content) > MAX_REPORT) return false;
  const begin = content.slice(0, MAX_BEGIN);
  return begin
    .split("\n")
    .some(
      (line) =>
        written.some(({ path }) => line.includes(baseName(path))) && saysDone(line, languageOf(begin)),
    );
}

const MAX_REPORT = 2_500;
const MAX_BEGIN = 400;

const MAX_TOLD = 160;

/** What a person says next, where it is against the text before. */
function disputeIn(next: string): string | null {
  const { complains, rejects } = movesIn(languageOf(next));
  const said = withoutQuotes(withoutPasted(next));
  // Further down stand the details, and what is pasted.
  const [first = ""] = sentences(said.slice(0, MAX_TOLD));
  const isAgainst = complains.test(first) || rejects.test(said);
  return isAgainst ? inMarkdown(said, MAX_TOLD) : null;
}

/** What whoever opens a text by itself must know: that it is disputed, or that a later one exists. */
function noteOn({ turn, dispute, later }: Pick<TalkDocument, "turn" | "dispute" | "later">): string {
  const lines = [
    ...(dispute === null ? [] : [`Then the person says (turn ${turn + 2}): “${dispute}”`]),
    ...(later === null ? [] : [`A later answer on the same subject is in \`${later}\`.`]),
  ];
  return lines.length > 0 ? `> ${lines.join(" ")}\n\n` : "";
}

const MAX_NAME = 60;
const MAX_WORDS = 8;

/**
 * The name of a text: of its title, else of what was asked for; where that says nothing ("continue",
 * "thanks") of the last wish that does, else of its first heading.
 */
function nameOf(
  title: string | null,
  asked: string,
  headings: readonly string[],
  wishes: readonly string[],
): string {
  const telling = wishes.findLast((wish) => weightOf(wish) >= MIN_WISH) ?? "";
  const isTelling = weightOf(asked) >= MIN_WISH && !ASKS_NOTHING.test(asked);
  const names = title === null ? [isTelling ? asked : longestSentence(telling), ...headings, asked] : [title];
  return (
    names
      .filter(isLatin)
      .map((name) => slug(shortName(name), MAX_NAME))
      .find(Boolean) ?? ""
  );
}

/** Whether enough of a name is left where paths have no other letters. */
const isLatin = (name: string): boolean =>
  (name.match(/\p{Script=Latin}/gu)?.length ?? 0) > (name.match(/\p{L}/gu)?.length ?? 0) / 2;

const MAX_SENTENCE = 300;

/** The sentence of a wish that says most; thanks for what was before are short. */
const longestSentence = (wish: string): string =>
  sentences(ownWords(wish).slice(0, MAX_COMPARED))
    .filter(({ length }) => length <= MAX_SENTENCE)
    .reduce((longest, each) => (each.length > longest.length ? each : longest), "");

/** What a text is named after: a short title or question, without paths and remarks in brackets. */
function shortName(text: string): string {
  const words = ellipsize(text.replace(/[*_]*\[[^\]\n]{0,200}\][*_]*|@\S+|\S*[/\\]\S*/g, " "), MAX_NAME)
    .trim()
    .split(/\s+/);
  const few = words.slice(0, MAX_WORDS);
  // Of a sentence that is cut off, no short words dangle: "and", "for a".
  while (few.length < words.length && few.length > 2 && /^\p{L}{1,3}$/u.test(few.at(-1) ?? "")) few.pop();
  return few.join(" ");
}

interface Found {
  content: string;
  /** The words of its highest heading; null where several are. */
  title: string | null;
  named: string | null;
  headings: Set<string>;
  /** What its words are. */
  words: ReadonlySet<string>;
}

function documentIn(
  { wish, closing }: Turn,
  { isText, hasFiles }: Pick<DocumentFacts, "isText" | "hasFiles">,
): Found | null {
  const isAsked = asksForText(wish) || (isText && WRITTEN.test(askIn(wish)));
  const parts = withoutAnnouncement(partsOf(closing));
  const prose = parts.filter(({ kind }) => kind !== "code");
  const headings = parts.filter(({ kind }) => kind === "heading");
  const weight = weightOf(textOf(prose));
  const unasked = hasFiles ? MIN_WEIGHT_BESIDE_CODE : MIN_WEIGHT_UNASKED;
  const isDocument = isText
    ? weight >= (isAsked ? MIN_WEIGHT_OF_WRITING : MIN_WEIGHT)
    : headings.length >= MIN_HEADINGS
      ? weight >= (isAsked ? MIN_WEIGHT : unasked)
      : isAsked && weight >= MIN_WEIGHT_WITHOUT_HEADINGS && !isReport(prose, textOf(parts));
  if (!isDocument || weight < textOf(parts).length / (isAsked ? 3 : 2)) return null;
  const [, named = ""] = NAMED.exec(askIn(wish)) ?? [];
  return {
    content: textOf(parts),
    title: titleIn(parts),
    named: safePath(named) || null,
    headings: new Set(headings.map(wordsOfHeading)),
    words: stems(textOf(parts).slice(0, MAX_COMPARED)),
  };
}

/** Whether a text without headings tells what an agent does, or explains code. */
const isReport = (prose: readonly Part[], text: string): boolean =>
  prose.some((part) => part.text.split("\n").some((line) => announces(line.trim()))) ||
  weightOf(textOf(prose)) < (text.length * 2) / 3;

const MAX_COMPARED = 10_000;
const MIN_LIKENESS = 0.5;

/** A text without its announcing line: "Sure, here is the letter:", or one before a rule and a heading. */
function withoutAnnouncement(parts: readonly Part[]): readonly Part[] {
  const [first, second, third] = parts;
  if (first?.kind !== "prose" || first.text.length > MAX_ANNOUNCEMENT) return parts;
  const isSetOff = second?.kind === "rule" && third?.kind === "heading";
  if (!isSetOff && !/[:：]$/.test(first.text.trim())) return parts;
  // A list needs the words that lead to it.
  if (second?.kind === "item" || second?.kind === "row" || second?.kind === "code") return parts;
  return parts.slice(second?.kind === "rule" ? 2 : 1);
}

const MAX_ANNOUNCEMENT = 300;

/** A message without what is pasted into its middle; who carries out a plan asks for no text. */
const askIn = (wish: string): string =>
  `${wish.slice(0, 400)}\n${wish.slice(400).slice(-300)}`.replace(
    /\b(?:implement|execute|follow)\w*(?: \w+){0,2} plan\b/gi,
    "",
  );

/** The words of its highest heading, where there is only one. */
function titleIn(parts: readonly Part[]): string | null {
  const headings = parts.filter(({ kind }) => kind === "heading");
  const depth = ({ text }: Part) => /^#+/.exec(text)?.[0].length ?? 7;
  const highest = Math.min(...headings.map(depth));
  const [only, ...others] = headings.filter((heading) => depth(heading) === highest);
  return only && others.length === 0 ? wordsOfHeading(only) : null;
}

/** Whether a later text is the same one again: by its name, its title, most of its headings, or its words. */
function isLaterVersion(text: Found, later: Found): boolean {
  if (text.named !== null && text.named === later.named) return true;
  if (text.title !== null && text.title === later.title) return true;
  const shared = [...text.headings].filter((heading) => later.headings.has(heading)).length;
  return text.headings.size > 0
    ? shared >= text.headings.size * 0.6
    : likeness(text.words, later.words) >= MIN_LIKENESS;
}

/** Whether two texts are on the same subject, though neither is the other one again. */
const isOnSame = (text: Found, later: Found): boolean =>
  likeness(text.words, later.words) >= MIN_LIKENESS_OF_SUBJECT;

const MIN_LIKENESS_OF_SUBJECT = 0.38;
