import type { Decision } from "@dreamcatcher/contracts/dream";
import { lineOf } from "@dreamcatcher/text/clip";
import { contentWords, VAGUE_WORDS } from "@dreamcatcher/text/words";
import { withIds } from "#shared/dreams/items.ts";
import type { PlannableDream } from "../../planner.ts";
import type { Account } from "../account/account.ts";
import type { Quoter } from "../account/passages.ts";

/** What is settled: the dream's decisions that say something by themselves, and what the person answers. */
export function decisionsOf({ dream }: PlannableDream, account: Account | null, quoteIn: Quoter): Decision[] {
  const answers = (account?.answers ?? []).map(({ text, passage }) => {
    const evidence = quoteIn(passage, text);
    return { id: undefined, text: lineOf(text, 500), ...(evidence && { evidence }) };
  });
  const settled = dream.decisions.filter(({ text, evidence }) => evidence === undefined || saysChoice(text));
  return withIds("decisions", [...settled, ...answers]).slice(0, 100);
}

/** Questions, headings, single words that are no names, and what only points at something settle nothing. */
const saysChoice = (text: string): boolean =>
  !/[?？:：]/.test(text.slice(-6)) &&
  contentWords(text).length > 0 &&
  !/^not(?!\p{L})|\n/iu.test(text) &&
  !/^\p{Ll}+$/u.test(text) &&
  !(POINTS.test(text) && contentWords(text).filter((word) => !VAGUE_WORDS.has(word)).length < MIN_NAMED);

const POINTS =
  /(?<!\p{L})(?:it|that|this|these|those|like how|dat|dit|das|dies|ça|eso|esto|lo|isso|ciò)(?!\p{L})/iu;
const MIN_NAMED = 2;
