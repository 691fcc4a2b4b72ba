import type { Decision } from "@dreamcatcher/contracts/dream";
import { lineOf } from "@dreamcatcher/text/clip";
import { contentWords, VAGUE_WORDS } from "@dreamcatcher/text/words";
import { withIds } from "#shared/dreams/items.ts";
import type { PlannableDream } from "../../planner.ts";
import type { Account } from "../account/account.ts";
import type { Quoter } from "../account/passages.ts";
import { isShort } from "../account/said.ts";

/** What is settled: the dream's decisions that say something by themselves, and what the person answers. */
export function decisionsOf({ dream }: PlannableDream, account: Account | null, quoteIn: Quoter): Decision[] {
  const answers = (account?.answers ?? []).map(({ text, passage }) => {
    const evidence = quoteIn(passage, text);
    return { id: undefined, text: lineOf(text, 500), ...(evidence && { evidence }) };
  });
  const settled = dream.decisions.filter(({ text, evidence }) => evidence === undefined || saysChoice(text));
  return withIds("decisions", [...settled, ...answers]).slice(0, 100);
}

/** Questions, headings, single words and the second half of a comparison settle nothing. */
const saysChoice = (text: string): boolean =>
  !/[?？:：]/.test(text.slice(-6)) &&
  !/^not(?!\p{L})/iu.test(text) &&
  !isShort(text, 1) &&
  !/\n/.test(text) &&
  namesThing(text);

/** "Not that way" names nothing; a name, a number or two words of its own do. */
const namesThing = (text: string): boolean =>
  /\d|\p{Lu}|[^\u0000-\u024f]/u.test(text.slice(1)) ||
  contentWords(text).filter((word) => !VAGUE_WORDS.has(word)).length >= 2;
