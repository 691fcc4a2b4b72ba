import { isQuestion, sentences } from "@dreamcatcher/text/sentences";
import { asksToTell, isImperative } from "@dreamcatcher/text/verbs";
import { languageOf } from "@dreamcatcher/text/words";
import type { Exchange } from "./exchanges.ts";
import { wantIn } from "./names.ts";
import { OFFERS } from "./phrases.ts";

/** What a person says before they come to it: "yes, …", "thanks! …". */
const OPENING =
  /^(?:(?:yes|yeah|no|nope|and|but|so|ok(?:ay)?|well|also|thanks?(?: you| a lot)?|great|good|nice|hi|hello|sorry)[\s,.!…]+)+/i;

/** A subject and what it is or does, in the first words: "that first line does not rhyme". */
const STATES = new RegExp(
  [
    "^(?:i|we|it|he|she|they|you|there|that|this|these|those|my|our|his|her|their|its)(?:['’]\\p{L}+)?(?!\\p{L})",
    String.raw`^(?:[^\s,:;]+\s+){1,12}?(?<!(?:that|which|who|what|where|when|if|how|as|because)\s)(?:is|are|was|were|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|has|have|had|does|doesn['’]t|don['’]t|didn['’]t|will|won['’]t|seems?|looks?)(?!\p{L})`,
    String.raw`^\S+(?:['’](?:re|m|ve|ll))(?!\p{L})|^(?:as|in|at|with|from) [^,]{3,80}, (?:i|we) \p{L}`,
  ].join("|"),
  "iu",
);

/** Says what is wanted after all, wherever it stands. */
const WANTS =
  /(?<!\p{L})(?:please|pls|plse|should|must|needs?|wants?|would like|['’]d like|wish|can you|could you|let['’]?s|help)(?!\p{L})/iu;

/**
 * Whether a sentence only tells something, in English: it neither asks nor orders. Any words do that answer a
 * question.
 */
export function isRemark(sentence: string, before: Exchange | undefined): boolean {
  const said = sentence.trim().replace(OPENING, "");
  if (languageOf(said) !== "en") return false;
  return (
    ((before !== undefined && asksBack(before)) || STATES.test(said)) &&
    !isQuestion(said) &&
    !WANTS.test(said) &&
    !isImperative(wantIn(said)) &&
    !asksToTell(wantIn(said))
  );
}

/** A longer answer is one, whatever it ends with. */
const MAX_QUESTION = 500;

/** Whether an answer only asks what the person has to answer, rather than offering something. */
function asksBack({ reply }: Exchange): boolean {
  if (reply.text.length > MAX_QUESTION) return false;
  const last = reply.blocks.findLast(({ kind }) => kind !== "code");
  const end = last && (last.kind === "paragraph" || last.kind === "item") ? sentences(last.text).at(-1) : "";
  return end !== undefined && isQuestion(end) && !OFFERS.test(end);
}
