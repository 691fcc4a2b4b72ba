import { clauseOf } from "./clause.ts";
import { FILTERS, type FilterDraft } from "./filters.ts";
import type { Clause, InvalidFilter, SearchQuery } from "./query.ts";
import { withoutStopWords } from "./stop-words.ts";
import { wordsIn } from "./words-in.ts";

export { tagKey } from "../tag-key.ts";
export type { Clause, DreamFilter, ExcludedValues, InvalidFilter, SearchQuery } from "./query.ts";

export interface ParseOptions {
  /** Whether the last word may be only the beginning of one, as while somebody types. */
  typing?: boolean;
}

/** What is longer is cut, in UTF-16 units. */
const MAX_QUERY = 2_000;
/** The most words and phrases; the first are kept. */
const MAX_CLAUSES = 32;

/** `-`, the name of a filter, and what stands in quotes or up to the next blank or quote. */
const PIECE =
  /(?<minus>(?<!\S)[-−](?![-−]|\p{L}(?!\S)))?(?:(?<name>[a-z]+):(?=\S))?(?:["“”„](?<quoted>[^"“”„]*)(?<close>["“”„])?|(?<plain>[^\s"“”„]+))/giu;

/** Reads what somebody searches for. It never throws: what is no syntax is words. */
export function parseQuery(text: string, { typing = false }: ParseOptions = {}): SearchQuery {
  const clauses: Clause[] = [];
  const without: Clause[] = [];
  const invalid: InvalidFilter[] = [];
  const draft: FilterDraft = { filter: {}, excluded: {}, inCode: false };
  const searched = text.slice(0, MAX_QUERY).toWellFormed();
  const end = searched.trimEnd().length;

  for (const found of searched.matchAll(PIECE)) {
    const { minus, name = "", quoted, close, plain } = found.groups ?? {};
    const isUnwanted = minus !== undefined;
    const value = quoted ?? plain ?? "";
    const read = FILTERS.get(name.toLowerCase());
    if (read) {
      const message = read(value.trim(), draft, isUnwanted);
      if (message !== undefined) invalid.push({ filter: name.toLowerCase(), value, message });
      continue;
    }
    const isLast = found.index + found[0].length === end && end === searched.length;
    const isPhrase = quoted !== undefined && !name;
    const typed = name ? `${name}:${value}` : value;
    const words = isPhrase || isUnwanted ? [typed] : wordsIn(typed);
    for (const [n, word] of words.entries()) {
      const clause = clauseOf(word, {
        isPhrase,
        prefix: typing && isLast && n === words.length - 1 && !isUnwanted && close === undefined,
      });
      if (clause) (isUnwanted ? without : clauses).push(clause);
    }
  }
  return {
    clauses: withoutStopWords(clauses, searched).slice(0, MAX_CLAUSES),
    without: without.slice(0, MAX_CLAUSES),
    ...draft,
    invalid,
  };
}
