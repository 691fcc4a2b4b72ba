import { foldLetters } from "../fold.ts";
import { MAX_TERM, type Term, termsOf } from "../terms.ts";
import { completedStems } from "./completed-stems.ts";
import type { Clause, Sequence } from "./query.ts";

/** A word or phrase of a query, undefined where it has no letters and digits. */
export function clauseOf(
  text: string,
  { isPhrase, prefix }: { isPhrase: boolean; prefix: boolean },
): Clause | undefined {
  const found = termsOf(text);
  const [first, ...others] = [
    ...sequencesOf(
      text,
      found.filter(({ kind }) => kind !== "whole"),
      prefix,
    ),
    ...wholeOf(found, prefix),
  ];
  return first && { text, isPhrase, sequences: [first, ...others] };
}

function sequencesOf(text: string, parts: readonly Term[], prefix: boolean): Sequence[] {
  const terms = parts.map(({ term }) => term);
  const last = parts.at(-1);
  if (!last) return [];
  if (last.kind === "last") {
    // The pair before says the same; in a text, other letters of the run may follow.
    const isInPair = parts.at(-2)?.end === last.end;
    return [isInPair ? { terms: terms.slice(0, -1), prefix: false } : { terms, prefix: true }];
  }
  if (!prefix) return [{ terms, prefix }];
  const typed = foldLetters(text.slice(last.start, last.end)).slice(0, MAX_TERM);
  return [
    { terms: [...terms.slice(0, -1), typed], prefix },
    ...completedStems(typed).map((stem) => ({ terms: [...terms.slice(0, -1), stem], prefix: false })),
  ];
}

/** Where the text is one word of several parts (`e-mail`), all in one find it as well (`email`). */
function wholeOf(found: readonly Term[], prefix: boolean): Sequence[] {
  const wholes = found.filter(({ kind }) => kind === "whole");
  const [whole] = wholes;
  const isOne =
    wholes.length === 1 &&
    found.every(({ start, end }) => start >= (whole?.start ?? 0) && end <= (whole?.end ?? 0));
  return whole && isOne ? [{ terms: [whole.term], prefix }] : [];
}
