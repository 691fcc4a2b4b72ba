/** How far down a list a person looks. */
export const DEPTH = 10;
const FIRST_PAGE = 5;

/** How often a right talk is found, over the questions that were asked. */
export interface Score {
  asked: number;
  /** Questions whose first hit is right, and those with a right one among the first five. */
  first: number;
  five: number;
  /** The sum of `1 / rank` of the first right hit. */
  reciprocal: number;
}

/** The score of one question: `found` are talks, best first, `right` those that answer it. */
export function scoreOf(found: readonly string[], right: readonly string[]): Score {
  const rank = found.slice(0, DEPTH).findIndex((id) => right.includes(id)) + 1;
  return {
    asked: 1,
    first: Number(rank === 1),
    five: Number(rank >= 1 && rank <= FIRST_PAGE),
    reciprocal: rank > 0 ? 1 / rank : 0,
  };
}

export const total = (scores: readonly Score[]): Score =>
  scores.reduce(
    (sum, each) => ({
      asked: sum.asked + each.asked,
      first: sum.first + each.first,
      five: sum.five + each.five,
      reciprocal: sum.reciprocal + each.reciprocal,
    }),
    { asked: 0, first: 0, five: 0, reciprocal: 0 },
  );

/** The shares of questions with a right first hit and with a right one among five; the mean of `1 / rank`. */
export const figuresOf = ({ asked, first, five, reciprocal }: Score): [number, number, number] => [
  first / asked,
  five / asked,
  reciprocal / asked,
];
