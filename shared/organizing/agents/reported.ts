import type { Turn, Utterance } from "../parsed-conversation.ts";
import type { Proposal } from "../proposals/proposal.ts";
import { RANK } from "../todos/todo.ts";
import { pointsIn } from "./points.ts";
import { reportedStep, reportedStepOfPoint } from "./steps.ts";

const TESTS = /\btests?\b|_test\b|\btest_|\bTest\p{Lu}|\.(?:test|spec)\./u;

/**
 * The changes that a turn's last message reports: all where nothing else says what was asked, else the tests,
 * which people seldom ask for by name; what else it reports are details of what was asked.
 */
export function reportedIn({ answered }: Turn, turn: number, asked: readonly Proposal[]): Proposal[] {
  const last = answered.at(-1);
  if (!last) return [];
  const found = stepsIn(last).map((each) => ({
    ...each,
    message: last.message,
    done: false,
    rank: RANK.minor,
    turn,
  }));
  if (asked.length === 0) return found;
  return asked.some(({ text }) => TESTS.test(text))
    ? []
    : found.filter(({ text }) => TESTS.test(text)).slice(0, 1);
}

/** The reported changes: in points, or in sentences where no point reports one. */
function stepsIn({ blocks }: Utterance): { text: string; sentence: string }[] {
  const points = pointsIn(blocks).flatMap((list) =>
    list.points.flatMap((point) => {
      const text = reportedStepOfPoint(point);
      return text ? [{ text, sentence: point.text }] : [];
    }),
  );
  if (points.length > 0) return points;
  return blocks.flatMap((block) =>
    block.kind !== "paragraph"
      ? []
      : block.sentences.flatMap((sentence) => {
          const text = reportedStep(sentence);
          return text ? [{ text, sentence }] : [];
        }),
  );
}
