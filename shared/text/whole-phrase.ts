import { negates } from "./negation.ts";
import { shorten, wordCount } from "./sentences.ts";
import { isUnspaced } from "./unspaced.ts";
import { isContentWord, type Language, STOP_WORDS } from "./words.ts";

/** So many words more are shown rather than cut. */
const MARGIN = 3;
/** What has no such end in its first words may have one a few words later. */
const MAX_MORE = 5;
/** What has no end in so many words has none. */
const MAX_READ = 60;
const MIN_CONTENT_WORDS = 3;

/**
 * A phrase of at most so many words, or three more where that is all of it. What is longer ends where a part
 * of it does: a phrase that is cut anywhere may lack the noun that it is about.
 */
export function wholePhrase(phrase: string, maxWords: number, language: Language): string {
  if (isUnspaced(phrase) || wordCount(phrase) <= maxWords + MARGIN) return phrase;
  const words = phrase.split(/\s+/, MAX_READ);
  const head = (end: number): string => words.slice(0, end).join(" ");
  const isContent = (word = ""): boolean => isContentWord(bareOf(word), language);
  const isEnd = (end: number): boolean => {
    if (end === words.length) return true;
    const [last = "", next = ""] = words.slice(end - 1);
    // "Harbours that sailors" waits for its verb.
    if (words.slice(Math.max(0, end - 2), end).some((word) => RELATIVE.test(word))) return false;
    return (
      isContent(last) &&
      !WAITS.test(last) &&
      (/[,;:]$/.test(last) ||
        (STOP_WORDS[language].has(bareOf(next)) && !BINDS.test(next) && !/^["“«„(]/.test(next)))
    );
  };
  const ends = words.flatMap((_, at) => (isEnd(at + 1) ? [at + 1] : []));
  const tells = (end: number): boolean => words.slice(0, end).filter(isContent).length >= MIN_CONTENT_WORDS;
  const fit = ends.findLast((end) => end <= maxWords && tells(end));
  const before = fit ?? ends.find((end) => end <= maxWords + MAX_MORE && tells(end)) ?? 0;
  const cut = shorten(phrase, maxWords);
  // What is refused does not become what is wanted.
  const isLost = negates(cut) && !negates(head(before));
  const end = isLost ? (ends.find((each) => negates(head(each))) ?? 0) : before;
  return end === 0 ? cut : head(end).replace(/[\s,;:]+$/, "");
}

/** Words that say nothing without what they are joined to. */
export const WAITS =
  /^(?:based|using|called|named|due|equal|according|related|compared|similar|prior|depending|relative|along|together|including|followed|centered|centred|focused|such|able)$/i;

const RELATIVE =
  /^(?:that|which|who|whose|where|when|while|if|whether|die|dat|welche|dass|qui|que|quien|che)$/iu;

const bareOf = (word: string): string => word.toLowerCase().replace(MARKS, "");
const MARKS = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** Words that belong to the noun before or behind them: what ends before one is not whole. */
const BINDS =
  /^(?:of|or|an?|the|my|your|our|their|his|her|its|this|these|those|any|all|each|every|some|no|not|is|are|was|were|be|been|has|have|had|do|does|can|could|will|would|should|must|may|might|very|more|most|less|than|van|een|de|het|mijn|von|der|des|die|das|den|ein|eine|einen|mein|du|le|la|les|un|une|mon|ma|del|della|di|el|los|las|una|il|lo|i|gli|do|da|dos|um|uma|o|os|as|&|[^\p{L}]+)$/iu;
