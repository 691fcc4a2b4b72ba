import { RANK } from "../candidates/candidate.ts";
import type { Utterance } from "../parsed-conversation.ts";
import type { Passage } from "../passages.ts";
import type { Proposal } from "../proposals/proposal.ts";
import { pointsIn } from "./points.ts";
import { reportedStep, reportedStepOfPoint, stepOf } from "./steps.ts";

const TESTS = /\btests?\b|_test\b|\btest_|\bTest\p{Lu}|\.(?:test|spec)\./u;
const MAX_NARRATED = 3;

type Change = Pick<Proposal, "text" | "sentence" | "message">;

/**
 * The changes that answers report: all of them where nothing else says what was asked. Else most are details
 * of what was asked, but for a few beside a single request, and tests, which people seldom ask for by name.
 */
export function changesIn(
  answered: readonly Utterance[],
  turn: number,
  asked: readonly Proposal[],
): Proposal[] {
  const last = answered.at(-1);
  if (!last || isReview(last)) return [];
  const changes = asked.length === 0 ? allIn(answered, last) : besides(answered, last, asked);
  return changes.map((each) => ({ ...each, done: false, rank: RANK.minor, turn }));
}

function besides(answered: readonly Utterance[], last: Utterance, asked: readonly Proposal[]): Change[] {
  const found = reportedIn(last);
  const main = found.filter(({ text }) => !UPKEEP.test(text));
  const few = asked.length === 1 && main.length <= MAX_FEW ? main : [];
  if ([...asked, ...few].some(isOfTests)) return few;
  return [...few, ...[...answered.flatMap(narratedIn), ...found].filter(isOfTests).slice(0, 1)];
}

const MAX_FEW = 3;
/** What follows from another change. */
const UPKEEP = /^(?:update|change|remove)\b/i;

/** What the last message reports; where it only says that all is done, what was announced. */
function allIn(answered: readonly Utterance[], last: Utterance): Change[] {
  const found = reportedIn(last);
  return found.length > 0 ? found : answered.flatMap(narratedIn).slice(0, MAX_NARRATED);
}

/** Whether a text is about tests. */
export const isOfTests = ({ text }: { text: string }): boolean => TESTS.test(text);

/** Whether a message assesses what others wrote: what it reports, they did. */
export const isReview = ({ blocks }: Utterance): boolean =>
  blocks.some(
    (block) => block.kind === "heading" && /\b(?:review|analysis|assessment|verdict)\b/i.test(block.text),
  );

/** The changes of a message: in points, or in sentences where no point reports one. */
export function reportedIn({ blocks, message }: Utterance): Change[] {
  const points = pointsIn(blocks).flatMap((list) =>
    // "The markers were:" leads to how it was before.
    /\b(?:were|currently):$/.test(list.intro)
      ? []
      : list.points.flatMap((point) => {
          const text = reportedStepOfPoint(point);
          return text ? [{ text, sentence: point.text, message }] : [];
        }),
  );
  if (points.length > 0) return points;
  return sentencesIn(blocks).flatMap((sentence) =>
    sentence.split(NEXT_CHANGE).flatMap((part) => {
      const text = reportedStep(part);
      return text ? [{ text, sentence, message }] : [];
    }),
  );
}

/** "Moved the sail and added a test" reports two changes. */
const NEXT_CHANGE = /,? and (?:also )?(?=\p{Ll}+(?:ed|wrote) (?:an?|the|all|its)\b)/u;

/** "Now let me add tests for the parser" tells of a change, "Let me look" of none. */
const NARRATED =
  /^(?:.{0,60}[.!] )?(?:now |next,? |then |first,? )*(?:let me |i['’]ll |i (?:now )?need to |i['’]m (?:now )?)?(?:also |now |then |first )*((?:add|create|move|rename|extract|replace|implement|rewrite|refactor|update|fix|wire|register|write|split|merge|convert)(?:ing)? .+)$/i;

const MAX_SENTENCE = 300;

const narratedIn = ({ blocks, message }: Utterance): Change[] =>
  sentencesIn(blocks).flatMap((sentence) => {
    const [, change] = NARRATED.exec(sentence.slice(0, MAX_SENTENCE)) ?? [];
    const text = change ? stepOf(change.replace(/:$/, "")) : null;
    return text ? [{ text, sentence, message }] : [];
  });

const sentencesIn = (blocks: readonly Passage[]): string[] =>
  blocks.flatMap((block) => (block.kind === "paragraph" && !block.pasted ? block.sentences : []));
