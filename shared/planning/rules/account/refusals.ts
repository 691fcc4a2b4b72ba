import { withoutFiller } from "@dreamcatcher/organizing/filler";
import { lineOf } from "@dreamcatcher/text/clip";
import { negates } from "@dreamcatcher/text/negation";
import { capitalized, isQuestion } from "@dreamcatcher/text/sentences";
import { isImperative } from "@dreamcatcher/text/verbs";
import { languageOf } from "@dreamcatcher/text/words";
import { wantIn } from "./names.ts";

/** Says what must not be: "no accounts", "it must not track people". */
const DENIES = new RegExp(
  [
    "^(?:(?:and|but|also|please)[\\s,]+)*(?:without|never|do not|don['’]t|geen|zonder|nooit|keine?|ohne|nie|sans|jamais",
    "sin|nunca|senza|mai|sem|без|никогда)(?!\\p{L})",
    "(?<!\\p{L})(?:must|should|may|shall)(?: not|n['’]t|n['’]t| never)(?!\\p{L})|(?<!\\p{L})(?:cannot|mag niet|darf nicht|ne doit pas",
    "no debe|non deve|não deve)(?!\\p{L})|(?<!\\p{L})not (?:allowed|permitted)(?!\\p{L})|^(?:不要|禁止|请勿)",
  ].join("|"),
  "iu",
);
const DENIES_THING =
  /^(?:(?:and|but|also)[\s,]+)*no (?!\p{L}+,)(?!(?:i|we|it|you|they|he|she|that|this|there|the|my|not|problem|worries|idea|need)(?!\p{L}))/iu;

const denies = (sentence: string): boolean =>
  DENIES.test(sentence) || (DENIES_THING.test(sentence) && languageOf(sentence) === "en");

/** Says that something holds for a while or one answer, or reminds of it: no rule for all of the work. */
export const HOLDS_BRIEFLY =
  /(?<!\p{L})(?:yet|for now|right now|above|(?:we|i|you) (?:already|just)|at (?:the|this) (?:moment|point)|forget|hesitate|nog niet|voorlopig|noch nicht|vorerst|pas encore|pour l['’]instant|todavía|por ahora|aún no|ancora|per ora|ainda|por enquanto|endnu|пока|ещё не)(?!\p{L})|先不|暂时|目前|まだ|아직/iu;

/** Whether a sentence only says what must not be. */
export const forbidsIn = (sentence: string): boolean =>
  refuses(sentence, wantIn(sentence)) && !isQuestion(sentence);

const firstClauseOf = (sentence: string): string =>
  withoutFiller(sentence)
    .replace(/^for (?:now|reference|the moment),\s+/i, "")
    .split(/[,;:]/, 1)[0] ?? "";

/** What must not be is no work, unless something is to be done after all: "skip what must not be shown". */
export const refuses = (sentence: string, want: string): boolean =>
  denies(firstClauseOf(sentence)) && !(isImperative(want) && !DENIES.test(want));

/** A name that denies what its sentence denies: where the cut loses that, the sentence is the name. */
export function deniedAs(name: string, sentence: string): string {
  if (negates(name) || !negates(sentence)) return name;
  const [said, words] = [sentence.toLowerCase(), name.toLowerCase().split(" ")];
  const start = Math.max(0, said.indexOf(words.slice(0, 2).join(" ")));
  const end = said.indexOf(words.at(-1) ?? "", start);
  // From where the clause begins that the name is of.
  const clause = said.slice(0, start).search(/[^,;.:]*$/);
  const isLost = denies(firstClauseOf(sentence)) || negates(said.slice(clause, Math.max(start, end)));
  return isLost ? capitalized(lineOf(sentence, MAX_NAME)) : name;
}

const MAX_NAME = 160;
