import { negates } from "@dreamcatcher/text/negation";
import { capitalized, closed, shorten, wordCount } from "@dreamcatcher/text/sentences";
import { answersIn, type Kinds, kindsIn, movesIn } from "@dreamcatcher/text/spoken";
import { isImperative } from "@dreamcatcher/text/verbs";
import { spokenIn } from "@dreamcatcher/text/words";
import { OPEN_END } from "./answers/statements.ts";
import type { Said } from "./evidence.ts";
import { withoutFiller } from "./language/filler.ts";
import { isProse } from "./language/prose.ts";
import { wishesIn } from "./language/wishes.ts";
import { isRolePlay } from "./language/work.ts";
import type { ParsedConversation } from "./parsed-conversation.ts";
import { spokenOf } from "./passages.ts";

/** What a sentence of the person says, asks or wants, as it is shown. */
export interface Wish extends Said {
  text: string;
  turn: number;
  /** Whether it can be understood only after the sentence before it. */
  leans: boolean;
  /** Whether it asks for something, tells what the person is after, or only what is so. */
  force: "asks" | "seeks" | "tells";
}

const MIN_WORDS = 3;
/** "No ads." */
const MIN_DENIAL_WORDS = 2;
const MAX_WORDS = 40;
const MAX_WORDS_OF_REST = 5;
const MAX_WISHES = 300;

/** The person's own sentences, in order, at most 300: without courtesy, roles and manners of answering. */
export function wishesOf({ turns, language }: ParsedConversation): Wish[] {
  const spoken = spokenIn(language);
  const { manner, requests, rejects, solved, accepts } = movesIn(language);
  const { leaning } = answersIn(language);
  const kinds = kindsIn(language);
  const found: Wish[] = [];
  for (const [turn, { asked }] of turns.entries()) {
    for (const said of asked) {
      for (const block of spokenOf(said)) {
        if (!((block.kind === "paragraph" && !block.quoted) || block.kind === "item") || block.pasted)
          continue;
        for (const [at, sentence] of block.sentences.entries()) {
          if (found.length >= MAX_WISHES) return found;
          const bare = withoutFiller(spoken ? sentence.replace(spoken.filler, "") : sentence);
          if (
            wordCount(bare) < (negates(bare) ? MIN_DENIAL_WORDS : MIN_WORDS) ||
            UNFINISHED.test(bare) ||
            POINTS_ON.test(bare) ||
            !isProse(bare) ||
            isRolePlay(bare) ||
            solved.test(sentence) ||
            accepts.test(sentence) ||
            (isRest(sentence) && at > 0 && found.at(-1)?.sentence !== block.sentences[at - 1]) ||
            (turn > 0 && rejects.test(sentence) && wordCount(sentence) <= MIN_WORDS)
          )
            continue;
          const text = wishText(bare, requests);
          const force =
            text.endsWith("?") || text !== wishText(bare, []) || isImperative(bare)
              ? "asks"
              : isAfter(bare, kinds) || (spoken && wishesIn(bare, spoken).length > 0)
                ? "seeks"
                : "tells";
          // What leads up to something else tells nothing without it.
          if (manner.test(text) || (force !== "asks" && bare.endsWith(":"))) continue;
          found.push({
            text,
            sentence,
            message: said.message,
            turn,
            leans: leaning.test(bare) || (turn === 0 && POINTS_BACK.test(bare)) || isRest(sentence),
            force,
          });
        }
      }
    }
  }
  return found;
}

/** "It is this:", whose thing stands elsewhere. */
const POINTS_ON =
  /\b(?:is|are|zijn) (?:this|the following|these|below|dit|het volgende|de volgende|als volgt)(?: \p{L}+){0,2}:$/iu;
/** ", in this style:" */
const LEADS_ON =
  /,?\s+(?:in|with|like|by|from|met|volgens) (?:this|these|the following|dit|deze|de volgende|het volgende)(?: \p{L}+){0,2}:$/iu;
/** "I keep them in a drawer", before a word for what they are. */
const POINTS_BACK =
  /^(?:(?:i|we|you|how|to|can|do|would|should|could|will|ik|wij|hoe|kan|kun|moet|zal)(?:['’]\p{L}+)? ){1,4}(?!\p{L}+ed |told )(?:\p{L}+ )?(?:them|those|these|ze|hem)(?!\p{L})/iu;
const UNFINISHED = /^(?:[([{<@\d]|\/\/)|(?:\/[\w.-]+){4,}|\b(?:INFO|DEBUG|WARN)\b|(?:\.\.\.|…)$/;

/** "And sorted as well": only goes on with the sentence before. */
const isRest = (sentence: string): boolean =>
  /^(?:and|or|en|of)\s/i.test(sentence) && wordCount(sentence) <= MAX_WORDS_OF_REST;

/** Whether a sentence tells what the person is after. */
const isAfter = (sentence: string, { fails, writes, wonders, creates }: Kinds): boolean =>
  fails.test(sentence) || writes.test(sentence) || wonders.test(sentence) || creates.test(sentence);

/** A request as what is to be done: "Can you please write a letter?" as "Write a letter". */
function wishText(sentence: string, requests: [RegExp, string][]): string {
  const [opening, instead] = requests.find(([pattern]) => pattern.test(sentence)) ?? [];
  const text = opening ? sentence.replace(opening, instead ?? "").replace(/\?+$/, "") : sentence;
  const whole = text.endsWith(":")
    ? text.replace(LEADS_ON, "").replace(/:$/, "").replace(OPEN_END, "")
    : text;
  return closed(capitalized(shorten(whole, MAX_WORDS).replace(/[\s:;,–—-]+$/, "")));
}
