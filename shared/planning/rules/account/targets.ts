import { isQuestion } from "@dreamcatcher/text/sentences";
import { isImperative } from "@dreamcatcher/text/verbs";
import { isOrder } from "./asking.ts";
import type { Exchange } from "./exchanges.ts";
import { isLook } from "./looks.ts";
import { wantIn } from "./names.ts";
import { speaksOfTalk, withoutRole } from "./of-talk.ts";
import { ASKS_NOTHING, TAKES_UP } from "./phrases.ts";
import { isShort, MAX_SHORT } from "./said.ts";
import { inOwnVoice, isLetter, withoutMatter } from "./shown.ts";
import { makesSomething } from "./wording.ts";
import { weighs } from "./worth.ts";

/** A sentence that asks for work, from where it does. */
export interface Target {
  sentence: string;
  want: string;
  /** Whether its words ask, or it is only what remains. */
  isAsked: boolean;
}

/** More sentences are mostly pasted: people speak before and after what they paste. */
const MAX_SENTENCES = 24;
const MAX_TARGETS = 10;

/** The sentences that ask for work: those that do so in words, else the first that is no question. */
export function targetsIn({ sentences, asked }: Exchange, isFirst: boolean): Target[] {
  const read = (
    sentences.length > MAX_SENTENCES
      ? [...sentences.slice(0, MAX_SENTENCES - 4), ...sentences.slice(-4)]
      : sentences
  ).filter((each) => !speaksOfTalk(each));
  const found = read.flatMap((sentence): Target[] => {
    const known = asked.find((each) => each.sentence === sentence);
    const work = withoutRole(sentence);
    const want = (work === sentence ? known?.want : undefined) ?? wantIn(work);
    if (GOAL.test(sentence) || LABEL.test(sentence)) return [];
    const asks =
      (want !== sentence && isImperative(want)) ||
      makesSomething(want) ||
      WISHES.test(sentence) ||
      WISHES_LATER.test(sentence) ||
      isOrder(sentence);
    const isAsked = known !== undefined || (asks && !isQuestion(sentence));
    return isAsked && !isShort(want, 1) && !isFragment(want) ? [{ sentence, want, isAsked: true }] : [];
  });
  const others = found.length > 0 ? read.filter((each) => isOrdered(each, found)) : [];
  found.push(...others.map((sentence) => ({ sentence, want: wantIn(sentence), isAsked: true })));
  found.sort((a, b) => read.indexOf(a.sentence) - read.indexOf(b.sentence));
  if (found.length > 0)
    return inOwnVoice(withoutMatter(found, read))
      .filter(({ want }) => !isLook(want))
      .slice(0, MAX_TARGETS);
  const guesses = (isLetter(read) ? [] : read).filter(
    (each) =>
      !ASKS_NOTHING.test(each.replace(HESITATES, "")) &&
      !isShort(each, 3) &&
      !isFragment(each.replace(/[.!。！\s]+$/u, "")) &&
      !(TAKES_UP.test(each) && isShort(each, MAX_SHORT)) &&
      !weighs(each) &&
      !isLook(wantIn(each)) &&
      (!isQuestion(each) || REQUESTS_BY_ASKING.test(each)),
  );
  const guess =
    (isFirst ? undefined : (guesses.find(isImperative) ?? guesses.find((each) => REQUIRES.test(each)))) ??
    guesses[0];
  return guess ? [{ sentence: guess, want: wantIn(guess), isAsked: false }] : [];
}

/** Stands before what is said: "ok, uhm …". */
const HESITATES = /^(?:(?:ok(?:ay)?|u+h+m?|u+m+|h+m+|well|so|oh|ah|eh|euh|äh|pues|bueno|nou|tja)[\s,.!…]+)+/i;

/** "The shell script", "since you know it": the rest of a sentence that is cut off before what it says. */
const isFragment = (want: string): boolean =>
  (/^(?:the|de|het|der|die|das|le|la|el|il)\s/i.test(want) && isShort(want, 4)) ||
  (/^(?:since|because|while|although|as soon as)\s[^,;]+$/i.test(want) && isShort(want, 8));

/** Whether a sentence beside others that ask is an order as well. */
const isOrdered = (sentence: string, found: readonly Target[]): boolean =>
  isImperative(sentence) && !isShort(sentence, 2) && !found.some((each) => each.sentence === sentence);

/** What the work is for. */
const GOAL = /^(?:the|my|our|its) (?:goal|aim|purpose|idea|point|reason)\b/i;

/** A field with its name: "Target audience: pilots". */
const LABEL =
  /^(?:target|design|test|search|work|project|research|market|focus|sample|query|image|support|order|study) \p{Ll}+\s?[:：]/iu;

/** Says what is to be, in a sentence that does not open like an order. */
const REQUIRES =
  /(?<!\p{L})(?:should|must|please|needs? to|has to|moet|muss|soll|bitte|doit|devrait|debe|deber[ií]a|deve|dovrebbe|deveria|должн\p{L}*)(?!\p{L})|应该|必须|请|需要|してください|해야|해 ?주/iu;

/** Asks for work in the form of a question. */
export const REQUESTS_BY_ASKING =
  /^(?:\P{L}*(?:ok(?:ay)?|and|so|also|now)[\s,]+)?(?:can|could|would|will) (?:you|we)\b/iu;

/** Says what the person wants. */
export const WISHES =
  /^(?:(?:also|and|but|so|ok(?:ay)?)[\s,]+)*(?:(?:i|we) (?:want|need|would like)(?: to have)? (?:an?|the|some|simple|my)|your (?:task|job) is to)\b/i;

/** Comes to what the person wants behind what they have: "I have the pages, which I need a script for". */
const WISHES_LATER =
  /[\s,;](?:so |and |which |that |where )?(?:(?:i|we) (?:want|need|would like) (?:an?|the|you to)|(?:eu )?(?:quero|preciso) (?:(?:de )?um|que (?:você|vc|tu))|(?:yo )?(?:quiero|necesito) (?:un|que (?:me|tu|tú|usted))|ich (?:möchte|brauche) (?:ein|eine|einen)|je (?:veux|voudrais) (?:que tu|que vous|un|une)|(?:мне нужн|хочу|потрібн)\p{L}*|chcę) (?=\S+ \S)/iu;
