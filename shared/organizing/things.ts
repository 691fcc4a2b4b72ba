import { isUnspaced } from "@dreamcatcher/text/unspaced";
import { imperativeOf, isImperative, isWorkVerb } from "@dreamcatcher/text/verbs";
import { type Language, STOP_WORDS, singular, VAGUE_WORDS } from "@dreamcatcher/text/words";
import type { Form, Pair } from "./vocabulary.ts";

/** A name for one or several topics. */
export interface Named {
  text: string;
  topics: string[];
  /** How much it is said as a whole; 0 for a single word. */
  weight: number;
}

const MAX_PAIR_LENGTH = 40;

/** What a word is called in a tag. */
export const namedWord = (form: Form, language: Language): Named => named([form], 0, language);

/** The phrase that a pair ends, or null where it is cut from a longer one or says what is done. */
export function namedPhrase(pair: Pair, language: Language): Named | null {
  const { first, second, leader, closed, weight } = pair;
  if (first.lower.length + second.lower.length > MAX_PAIR_LENGTH) return null;
  if (
    closed * 3 < pair.times ||
    !isThing(first) ||
    isGerund(first) ||
    !isThing(second) ||
    isPredicate(second)
  )
    return null;
  const words = leader && closed > 1 && isLeader(leader) ? [leader, first, second] : [first, second];
  return named(words, weight, language);
}

function named(words: Form[], weight: number, language: Language): Named {
  let text = "";
  words.forEach((word, at) => {
    const gap = !text || (isUnspaced(text) && isUnspaced(word.lower)) ? "" : " ";
    text += gap + (at === words.length - 1 ? nounOf(word, language) : word.lower);
  });
  return { text, topics: words.flatMap(({ topic }) => topic?.key ?? []), weight };
}

/** A noun in the singular, so that one thing has one name everywhere; a name of something stays. */
const nounOf = (word: Form, language: Language): string =>
  language === "en" && !isName(word) ? singular(word.lower) : word.lower;

/** Whether a word is often written like the name of something, though it may open a sentence or a heading. */
const isName = ({ topic, count }: Form): boolean => topic !== null && topic.named * 5 >= count;

/** Whether a word can be part of what a thing is called: a name, or neither an adverb nor a verb. */
function isThing(word: Form): boolean {
  const { lower, things, deeds } = word;
  if (isName(word)) return true;
  if (/.{4}ly$/.test(lower) || isImperative(lower) || deeds > things) return false;
  return things > 0 || !(isWorkVerb(lower) || imperativeOf(lower) !== null);
}

/** Whether a word may stand before a phrase of two that names something by itself. */
const isLeader = (word: Form): boolean => isThing(word) && !isGerund(word) && !VAGUE_WORDS.has(word.lower);

/** A verb whose object follows: "running the server" names no thing. */
const isGerund = (word: Form): boolean =>
  !isName(word) && word.lower.endsWith("ing") && imperativeOf(word.lower) !== null;

/** Whether a word says what the one before it does or has become: "models becoming", "software installed". */
const isPredicate = (word: Form): boolean =>
  !isName(word) &&
  (/..[^e]ed$/.test(word.lower) ||
    (word.lower.endsWith("ing") && word.things === 0) ||
    isImperative(singular(word.lower)) ||
    STOP_WORDS.en.has(singular(word.lower)));
