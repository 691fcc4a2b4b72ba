import type { Decision } from "@dreamcatcher/contracts/dream";
import { lineOf } from "@dreamcatcher/text/clip";
import { negates } from "@dreamcatcher/text/negation";
import { asksToTell, isImperative } from "@dreamcatcher/text/verbs";
import { contentWords, VAGUE_WORDS } from "@dreamcatcher/text/words";
import { withIds } from "#shared/dreams/items.ts";
import type { PlannableDream } from "../../planner.ts";
import type { Account } from "../account/account.ts";
import { isShownIn } from "../account/of-talk.ts";
import type { Passage, Quoter } from "../account/passages.ts";
import { isIncomplete } from "../account/wording.ts";

/** What is settled: the dream's decisions that say something by themselves, and what the person answers. */
export function decisionsOf(
  { dream }: PlannableDream,
  passages: readonly Passage[],
  account: Account | null,
  quoteIn: Quoter,
): Decision[] {
  const answers = (account?.answers ?? []).map(({ text, passage }) => {
    const evidence = quoteIn(passage, text);
    return { id: undefined, text: lineOf(text, 500), ...(evidence && { evidence }) };
  });
  const settled = dream.decisions.filter(
    ({ text, evidence }) =>
      evidence === undefined ||
      (saysChoice(text) &&
        isOwnWord(text, evidence.quote, passages) &&
        !(account?.isOfWork && isOfStep(text))),
  );
  return withIds("decisions", [...settled, ...answers]).slice(0, 100);
}

/** In work, what must not be is mostly about one step of it. */
const isOfStep = (text: string): boolean => negates(text) || isIncomplete(text);

/** So many times as long is a message that does more than choose. */
const MANY_TIMES = 2;

/**
 * Whether a person settles something by what they say: not in what they show, and where they only point at
 * what was listed ("the second one"), not on the way to something else.
 */
function isOwnWord(text: string, quote: string, passages: readonly Passage[]): boolean {
  const isNamed = quote.toLowerCase().includes(text.toLowerCase());
  const shows = passages.find((each) => each.text.includes(quote));
  if (isNamed || shows === undefined) return shows === undefined || !isShownIn(shows.text, quote);
  return isMessage(quote, passages);
}

/** Whether a quote is nearly all that somebody says in a message. */
export const isMessage = (quote: string, passages: readonly Passage[]): boolean =>
  passages
    .map((each) => each.text.trim())
    .some((said) => said.startsWith(quote) && said.length <= MANY_TIMES * quote.length);

/** Questions, headings, orders, single words that are no names, and what only points settle nothing. */
const saysChoice = (text: string): boolean =>
  !/[?？:：]/.test(text.slice(-6)) &&
  contentWords(text).length > 0 &&
  !/^not(?!\p{L})|\n|https?:/iu.test(text) &&
  !((isImperative(text) || asksToTell(text)) && !CHOOSES.test(text)) &&
  (text.match(/["“”]/g)?.length ?? 0) % 2 === 0 &&
  !/^\p{Ll}+$|\s(?:its|my|your|our|their|his|her)$/u.test(text) &&
  !(POINTS.test(text) && contentWords(text).filter((word) => !VAGUE_WORDS.has(word)).length < MIN_NAMED);

/** Opens an order that chooses: "use Postgres". */
const CHOOSES =
  /^(?:use|keep|take|go|stick|stay|choose|pick|leave|make it|gebruik|houd|neem|kies)(?!\p{L})/iu;

/** Points at what was said before it. */
const POINTS =
  /(?<!\p{L})(?:it|that|this|these|those|like how|dat|dit|das|dies|ça|eso|esto|lo|isso|ciò)(?!\p{L})/iu;
/** With so many words of its own a text says what it points at. */
const MIN_NAMED = 2;
