import { negates } from "@dreamcatcher/text/negation";
import { isQuestion } from "@dreamcatcher/text/sentences";
import { movesIn } from "@dreamcatcher/text/spoken";
import type { Language } from "@dreamcatcher/text/words";
import type { Exchange } from "./exchanges.ts";
import { faultIn } from "./faults.ts";
import { APPROVES } from "./phrases.ts";
import { isShort } from "./said.ts";

/** How a person takes the answer before what they say; `fails` where they only show an error. */
export type Reaction = "approves" | "rejects" | "fails" | "goes on";

/** What is said first tells how an answer is taken. */
const MAX_READ = 2;
const MAX_CHARACTERS = 400;
/** A longer sentence tells of more than the answer. */
const MAX_WORDS = 20;
/** Who says more brings something new. */
const MAX_SENTENCES = 4;

/** How the person takes the answer before. */
export function reactionIn({ sentences, asked, wish }: Exchange, language: Language): Reaction {
  const first = sentences.slice(0, MAX_READ).map((each) => each.slice(0, MAX_CHARACTERS));
  const isAlone = sentences.length <= MAX_READ && isShort(sentences.join(" "), MAX_WORDS);
  // "Mend the error" asks for more than it complains of.
  const isComplaint = isAlone && asked.length === 0;
  const isRejected = first.some(
    (each) => rejects(each, isAlone) || (isComplaint && complains(each, language)),
  );
  if (sentences.length <= MAX_SENTENCES && isRejected) return "rejects";
  if (isAlone && (faultIn(wish.text) !== null || isError(sentences, wish.text))) return "fails";
  return first.some(approves) ? "approves" : "goes on";
}

/** Whether a sentence is praise or thanks, rather than one that has such words: "Top books for pilots". */
export const approves = (sentence: string): boolean =>
  THANKS.test(sentence) ||
  confirms(sentence) ||
  (APPROVES.test(sentence) &&
    (isShort(sentence, MAX_PRAISE) || /^\P{L}*\S+(?: \S+){0,2}[,.!]/u.test(sentence)));

/** Says that what was given was tried and is right: "Tried it, exactly that comes out". */
export const confirms = (sentence: string): boolean =>
  CONFIRMS.test(sentence) && !negates(sentence) && !isQuestion(sentence) && !BUT.test(sentence);

const RIGHT =
  "(?:works?|worked|working|(?:comes?|came) out|right|correct|exactly|the same|matches|as it should|fine|perfect|what i (?:get|got|expected|wanted)|klopt|werkt|goed|precies|juist|hetzelfde|stimmt|funktioniert|genau|richtig|marche|fonctionne|funciona|funziona)";
const CONFIRMS = new RegExp(
  String.raw`^\P{L}*(?:(?:i(?:['’]ve| have)?|we(?:['’]ve| have)?|ik(?: heb)?(?: het| hem)?|ich habe es|je l['’]ai|lo he) )?(?:just |net )?(?:tried|tested|ran|checked|compared|geprobeerd|uitgeprobeerd|getest|nagekeken|ausprobiert|getestet|essayé|testé|probado|provato)(?:[,:]| (?:it|that|this|them|both|all|and|on|with|the|my|het|hem|dat|ze|en|met|es|und|mit|\d))(?!\p{L}).*(?<!\p{L})${RIGHT}(?!\p{L})`,
  "iu",
);
/** Goes on with what is not right after all. */
const BUT = /(?<!\p{L})(?:but|except|only|though|however|maar|behalve|aber|mais|pero|ma)(?!\p{L})/iu;

/** Praise has few words, or ends before what follows it. */
const MAX_PRAISE = 4;

/** Whether a message is nothing but an error in the words of a program. */
const isError = (sentences: readonly string[], text: string): boolean =>
  sentences.length === 0 && /(?<!\p{L})(?:error|exception|failed)(?!\p{L})/iu.test(text.slice(0, MAX_ERROR));

/** An error that is longer is a log. */
const MAX_ERROR = 2_000;

/** In English the words of complaints are those of requests as well: "blue instead". */
const complains = (sentence: string, language: Language): boolean =>
  language !== "en" && !isQuestion(sentence) && movesIn(language).complains.test(sentence);

/** Whether a sentence says that what was given is not what was wanted; `isAlone` where it is all of it. */
export function rejects(sentence: string, isAlone: boolean): boolean {
  // "It does not rhyme, can you try again?"
  const [clause = ""] = sentence.split(",", 1);
  const said = isQuestion(sentence) ? clause : sentence;
  if (said.endsWith("?") || !isShort(said, MAX_WORDS)) return false;
  if (FALLS_SHORT.test(said)) return true;
  return negates(said) && (POINTS_BACK.test(said) || (isAlone && NAMES_PART.test(said)));
}

/** What may stand before a complaint. */
const LEAD = String.raw`^\P{L}*(?:(?:sorry|no|nope|hmm+|but|well|ok(?:ay)?|thanks?|thank you|yes|yeah|unfortunately|actually|good|great|nice|maar|nee|aber|nein|mais|non|pero|ma|mas|não|но|нет)[\s,.!]+)*`;

/** Opens with what was given. */
const POINTS_BACK = new RegExp(
  `${LEAD}(?:it|that|this|these|those|they|still|none|nothing|all (?:of )?(?:it|this|that|these|those)|dit|dat|deze|die|het|das|es|dies\\p{L}*|ça|cela|ce|c['’]|ces|eso|esto|questo|quello|isso|isto|это|оно)(?!\\p{L})`,
  "iu",
);

/** Whether a sentence is about what was given, and names no part of it. */
export const pointsBack = (sentence: string): boolean => POINTS_BACK.test(sentence);

/** Opens with a part of what was given. */
const NAMES_PART = new RegExp(
  `${LEAD}(?:the|your|my|de|je|der|die|das|le|la|les|el|los|las|il|o|os|as)(?!\\p{L})`,
  "iu",
);

/** Says in other words that it is not what was wanted. */
const FALLS_SHORT = new RegExp(
  [
    `${LEAD}(?:(?:that['’]?s|it['’]?s|still|this is) )?(?:wrong|incorrect|not (?:quite|right|what|working|correct|exactly|good|it))(?!\\p{L})`,
    `${LEAD}(?:it|that|this|these|those|they)(?:['’]s| is| are|['’]re)(?: still| way| much| far| a bit)* too(?!\\p{L})`,
    `${LEAD}you (?:forgot|missed|skipped|ignored|left out|misunderst\\p{L}*|did(?:n['’]?t| not))(?!\\p{L})`,
    String.raw`^(?:\S+\s+){0,6}already exists?\P{L}*$|(?<!\p{L})nothing like(?!\p{L})`,
    `^(?:不对|不對|错了|錯了|还是不|還是不|没有用|沒有用|違います|まだ動|아니|여전히)`,
  ].join("|"),
  "iu",
);

/** Begins or ends with thanks, or says that it works. */
const THANKS = new RegExp(
  [
    "^\\P{L}*(?:ok(?:ay)?,? |yes,? |great,? )?(?:many )?(?:thank(?:s| you)|thx|bedankt|dank je|danke|merci|gracias|grazie|obrigad[oa]|спасибо|dzięki)(?!\\p{L})",
    "[,.!;] ?(?:many )?(?:thanks|thank you|danke|merci|gracias|grazie|obrigad[oa]|спасибо)\\P{L}*$",
    "^\\P{L}*(?:(?:it|that|this)(?: one)? (?:works|worked|is (?:great|perfect|good|brilliant|amazing|awesome|exactly)|did it)|i (?:really )?(?:like|love) (?:it|this|that))(?!\\p{L})",
    "谢谢|謝謝|ありがとう|감사",
  ].join("|"),
  "iu",
);
