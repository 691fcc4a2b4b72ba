import { ANNOUNCES } from "../account/phrases.ts";

/** An announcement opens its line. */
const MAX_OPENING = 24;
/** What an agent is just doing: "Searching for the gauge", "I'm looking into it". */
const IS_AT_WORK = /^\P{L}*(?:I['’]m|I am|We['’]re)? ?\p{L}+ing\s/iu;
/** Where one sentence ends and the next begins; agents close what they announce with a colon. */
const BETWEEN = /(?<=[.!:…])\s+(?=\P{Ll}{0,8}\p{Lu})/u;
/** "Perfect!", "Excellent!" */
const EXCLAIMS = /^\P{L}*\p{L}+[!！]\P{L}*$/u;
/** What is said before it: "Perfect! Now let me …". */
const EXCLAIMED = /^\P{L}*\p{L}+[!！]\s+/u;
/** What an agent has come across or looked at: "I see the problem.", "I've analyzed the gauge." */
const NOTICES =
  /^\P{L}*(?:now )?I(?:['’]ve)? (?:(?:can|now|also|have|just|\p{L}+ly) )*(?:see|found|understand|notice|investigated|analy[sz]ed|examined|reviewed|looked|checked|read|searched|explored)\b/iu;
const MIN_WORK = 2;
const MAX_READ = 20_000;

/** Whether a line only tells what the assistant is about to do, or just doing. */
export const announces = (line: string): boolean =>
  ANNOUNCES.test(line.slice(0, MAX_OPENING)) || IS_AT_WORK.test(line);

/**
 * A line without what an agent says while it works, where several messages of a session have become one
 * line: "Let me look: Perfect! Now I'll change it: It is blue now." has only its last sentence to tell.
 */
export function withoutNarration(line: string): string {
  if (line.length > MAX_READ) return line;
  const said = line.split(BETWEEN);
  const work = said.filter(isWork);
  if (work.length < MIN_WORK || !said.slice(0, -1).some((each) => isWork(each) && each.endsWith(":")))
    return line;
  return said.filter((each) => !(isWork(each) || EXCLAIMS.test(each) || notices(each))).join(" ") || line;
}

/** Whether a line only tells what the assistant looked at, rather than what it did. */
export const notices = (line: string): boolean => NOTICES.test(line);

const isWork = (sentence: string): boolean => announces(sentence.replace(EXCLAIMED, ""));
