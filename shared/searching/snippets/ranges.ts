import type { Clause, Sequence } from "../query/query.ts";
import { type Term, termsOf } from "../terms.ts";

/** What a query finds in a text: `clause` is its index. Places are in UTF-16 units. */
export interface Range {
  start: number;
  end: number;
  clause: number;
}

/** So much of a text is searched, in UTF-16 units. */
const MAX_SEARCHED = 1_000_000;

/** What the words and phrases of a query find in a text, in its order; ranges may overlap. */
export function rangesOf(clauses: readonly Clause[], text: string): Range[] {
  const terms = termsOf(text.slice(0, MAX_SEARCHED));
  const inOrder = terms.filter(({ kind }) => kind !== "whole");
  const wholes = terms.filter(({ kind }) => kind === "whole");
  const ranges = clauses.flatMap(({ sequences }, clause) =>
    sequences.flatMap((sequence) =>
      [...found(sequence, inOrder), ...(sequence.terms.length === 1 ? found(sequence, wholes) : [])].map(
        ([start, end]): Range => ({ start, end, clause }),
      ),
    ),
  );
  return ranges.sort((a, b) => a.start - b.start || a.end - b.end);
}

function found({ terms, prefix }: Sequence, inText: readonly Term[]): [start: number, end: number][] {
  const last = terms.length - 1;
  const isAt = (at: number): boolean =>
    terms.every((term, index) => {
      const there = inText[at + index]?.term;
      return there === term || (prefix && index === last && there?.startsWith(term));
    });
  return inText.flatMap((first, at): [number, number][] => {
    if (!isAt(at)) return [];
    const end = inText[at + last] as Term;
    return [
      [
        first.start,
        isLetterOfPair(terms[last] ?? "", end) ? end.start + (terms[last] ?? "").length : end.end,
      ],
    ];
  });
}

/** Of a pair of letters, a query of one finds the first alone. */
const isLetterOfPair = (searched: string, { term, start, end }: Term): boolean =>
  end - start === term.length &&
  term.length === [...term].length &&
  term.length === 2 * searched.length &&
  PAIR.test(term);
const PAIR = /^(?![a-z0-9]).{2}$/u;

/** The same ranges in order and apart: those that overlap or touch are one. */
export function joined(ranges: readonly Range[]): [start: number, end: number][] {
  const apart: [number, number][] = [];
  for (const { start, end } of ranges) {
    const before = apart.at(-1);
    if (before && start <= before[1]) before[1] = Math.max(before[1], end);
    else apart.push([start, end]);
  }
  return apart;
}
