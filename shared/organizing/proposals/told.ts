import { RANK } from "../candidates/candidate.ts";
import { adviceOf } from "../language/advice.ts";
import type { Turn } from "../parsed-conversation.ts";
import type { Proposal } from "./proposal.ts";

/** "You'll also need to install the driver". */
const NEEDED =
  /^(?:(?:also|and|finally|note(?: that)?|remember that)[,:]? )?(?:(?:in|to|for|before|if|once|after)\b[^,.]{3,120}, )?(?:you(?:'ll| will|’ll)? (?:also |then |first )?(?:need|have) to|make sure (?:to|you)|be sure to|don't forget to|remember to|please) (?:also |first )?(?=(?:install|add|import|replace|configure|set up|run|update|enable|register|deploy|create|sign up)\b)/i;
/** What opens a sample rather than what is to be done with it. */
const SAMPLE =
  /\b(?:like|looks?|output|examples?|sample|following (?:is|are))\b|^(?:(?:so|now|next|then|first),? )*(?:let['’]?s|do (?:this|it|so|that)|use th(?:e following|is))\b|^(?:\S+ ){1,2}the following \S+[^,]*:$/i;

/** The steps that single sentences require, and those that lead up to the code that does them. */
export const stepsOfSentences = (turn: Turn, at: number): Proposal[] =>
  turn.answered.flatMap(({ blocks, message }) =>
    blocks.flatMap((block, index) =>
      block.kind !== "paragraph" || block.quoted
        ? []
        : block.sentences.flatMap((sentence) => {
            const text = stepIn(sentence, blocks[index + 1]?.kind === "code");
            return text ? [{ text, sentence, message, done: false, rank: RANK.minor, turn: at }] : [];
          }),
    ),
  );

function stepIn(sentence: string, isBeforeCode: boolean): string | null {
  if (NEEDED.test(sentence)) return adviceOf(sentence.replace(NEEDED, ""));
  return isBeforeCode && sentence.endsWith(":") && !SAMPLE.test(sentence)
    ? adviceOf(sentence.slice(0, -1))
    : null;
}
