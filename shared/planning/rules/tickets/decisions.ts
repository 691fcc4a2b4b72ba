import type { Decision } from "@dreamcatcher/contracts/dream";
import { lineOf } from "@dreamcatcher/text/clip";
import { negates } from "@dreamcatcher/text/negation";
import { contentWords, VAGUE_WORDS } from "@dreamcatcher/text/words";
import { withIds } from "#shared/dreams/items.ts";
import type { PlannableDream } from "../../planner.ts";
import type { Account } from "../account/account.ts";
import type { Quoter } from "../account/passages.ts";
import { isIncomplete } from "../account/wording.ts";

/** What is settled: the dream's decisions that say something by themselves, and what the person answers. */
export function decisionsOf({ dream }: PlannableDream, account: Account | null, quoteIn: Quoter): Decision[] {
  const answers = (account?.answers ?? []).map(({ text, passage }) => {
    const evidence = quoteIn(passage, text);
    return { id: undefined, text: lineOf(text, 500), ...(evidence && { evidence }) };
  });
  const settled = dream.decisions.filter(
    ({ text, evidence }) =>
      evidence === undefined || (saysChoice(text) && !(account?.isOfWork && isOfStep(text))),
  );
  return withIds("decisions", [...settled, ...answers]).slice(0, 100);
}

/** In work, what must not be is mostly about one step of it. */
const isOfStep = (text: string): boolean => negates(text) || isIncomplete(text);

/** Questions, headings, single words that are no names, and what only points at something settle nothing. */
const saysChoice = (text: string): boolean =>
  !/[?？:：]/.test(text.slice(-6)) &&
  contentWords(text).length > 0 &&
  !/^not(?!\p{L})|\n/iu.test(text) &&
  !/^\p{Ll}+$/u.test(text) &&
  !(POINTS.test(text) && contentWords(text).filter((word) => !VAGUE_WORDS.has(word)).length < MIN_NAMED);

/** Points at what was said before it. */
const POINTS =
  /(?<!\p{L})(?:it|that|this|these|those|like how|dat|dit|das|dies|ça|eso|esto|lo|isso|ciò)(?!\p{L})/iu;
/** With so many words of its own a text says what it points at. */
const MIN_NAMED = 2;
