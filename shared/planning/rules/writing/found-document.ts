import { sentences } from "@dreamcatcher/text/sentences";
import { movesIn } from "@dreamcatcher/text/spoken";
import { languageOf, likeness, stems } from "@dreamcatcher/text/words";
import { textOf } from "./answers.ts";
import { asksForText, fileAskedFor } from "./asked-texts.ts";
import { withoutOpening } from "./body.ts";
import { announces } from "./narration.ts";
import { type Part, partsOf, weightOf, wordsOfHeading } from "./parts.ts";
import { tellsOfWork } from "./reported.ts";
import type { Turn } from "./turns.ts";

/** How long an answer must be to be a document; one that was asked for by a word for texts. */
const MIN_WEIGHT = 1_200;
/** Of a text that nobody asked for by a word for texts: beside code it must be long. */
const MIN_WEIGHT_UNASKED = 2_500;
const MIN_WEIGHT_BESIDE_CODE = 4_000;
const MIN_WEIGHT_OF_WRITING = 500;
/** Of one with few headings, in a talk with code: its lines may have lost their marks. */
const MIN_WEIGHT_WITHOUT_HEADINGS = 2_000;
const MIN_HEADINGS = 3;

/** An answer, or what follows its announcing line, that has the form of a document. */
export interface FoundDocument {
  content: string;
  /** The words of its highest heading; null where several are. */
  title: string | null;
  /** The path that the person wants it at; null where they name none. */
  named: string | null;
  headings: Set<string>;
  /** The stems of its words. */
  words: ReadonlySet<string>;
}

/** The document that an answer is; null where it is none. */
export function documentIn(
  { wish, closing }: Turn,
  { isText, hasFiles, isChat }: { isText: boolean; hasFiles: boolean; isChat: boolean },
): FoundDocument | null {
  const isAsked = asksForText(wish, isText);
  const parts = withoutOpening(partsOf(closing));
  const prose = parts.filter(({ kind }) => kind !== "code");
  const headings = parts.filter(({ kind }) => kind === "heading");
  const weight = weightOf(textOf(prose));
  const unasked = hasFiles ? MIN_WEIGHT_BESIDE_CODE : MIN_WEIGHT_UNASKED;
  const isDocument = isText
    ? weight >= (isAsked ? MIN_WEIGHT_OF_WRITING : MIN_WEIGHT)
    : headings.length >= MIN_HEADINGS
      ? weight >= (isAsked ? MIN_WEIGHT : unasked)
      : isAsked && weight >= MIN_WEIGHT_WITHOUT_HEADINGS && !isReport(prose, textOf(parts));
  const isInWords = !isText && isChat && isAnswerInWords(wish, parts);
  if (!(isDocument || isInWords) || weight < textOf(parts).length / (isAsked ? 3 : 2)) return null;
  return document(parts, fileAskedFor(wish));
}

const document = (parts: readonly Part[], named: string | null): FoundDocument => ({
  content: textOf(parts),
  title: titleIn(parts),
  named,
  headings: new Set(parts.filter(({ kind }) => kind === "heading").map(wordsOfHeading)),
  words: stems(textOf(parts).slice(0, MAX_COMPARED)),
});

/** A shorter answer in words is remembered by its first lines. */
const MIN_WEIGHT_IN_WORDS = 600;
const MIN_POINTS = 3;

/** Whether a chat answers in words alone: with points, or with a text that is asked for. */
function isAnswerInWords(wish: string, parts: readonly Part[]): boolean {
  const text = textOf(parts);
  const points = parts.filter(({ kind }) => kind === "item" || kind === "row").length;
  return (
    parts.every(({ kind }) => kind !== "code") &&
    weightOf(text) >= MIN_WEIGHT_IN_WORDS &&
    ((points >= MIN_POINTS && !isComplaint(wish)) || asksForText(wish, false)) &&
    !announces(text.split("\n", 1)[0] ?? "") &&
    !tellsOfWork(text)
  );
}

/** Whether a wish begins with what is wrong: its answer is advice on the way. */
const isComplaint = (wish: string): boolean =>
  movesIn(languageOf(wish)).complains.test(sentences(wish.slice(0, MAX_COMPARED))[0] ?? "");

/** Whether a text without headings tells what an agent does, or explains code. */
const isReport = (prose: readonly Part[], text: string): boolean =>
  prose.some((part) => part.text.split("\n").some((line) => announces(line.trim()))) ||
  weightOf(textOf(prose)) < (text.length * 2) / 3;

/** How much of a text is compared by its words. */
const MAX_COMPARED = 10_000;

/** The words of the highest heading, where there is only one. */
function titleIn(parts: readonly Part[]): string | null {
  const headings = parts.filter(({ kind }) => kind === "heading");
  const depth = ({ text }: Part) => /^#+/.exec(text)?.[0].length ?? 7;
  const highest = Math.min(...headings.map(depth));
  const [only, ...others] = headings.filter((heading) => depth(heading) === highest);
  return only && others.length === 0 ? wordsOfHeading(only) : null;
}

/** Whether a later text is the same one again: by its name, its title, most of its headings, or its words. */
export function isLaterVersion(text: FoundDocument, later: FoundDocument): boolean {
  if (text.named !== null && text.named === later.named) return true;
  if (text.title !== null && text.title === later.title) return true;
  const shared = [...text.headings].filter((heading) => later.headings.has(heading)).length;
  return text.headings.size > 0
    ? shared >= text.headings.size * MIN_SHARED_HEADINGS
    : likeness(text.words, later.words) >= MIN_LIKENESS;
}

/** Whether two texts are on the same subject, though neither is the other one again. */
export const isOnSame = (text: FoundDocument, later: FoundDocument): boolean =>
  likeness(text.words, later.words) >= MIN_LIKENESS_OF_SUBJECT;

/** The least likeness of the words of two versions, and of two texts on one subject. */
const MIN_LIKENESS = 0.5;
const MIN_LIKENESS_OF_SUBJECT = 0.38;
/** The least share of a text's headings that its later version has. */
const MIN_SHARED_HEADINGS = 0.6;
