import { needsAll, type SearchQuery } from "../query/query.ts";
import { byRank, type Hit, MAX_RANKED, type SearchPage, type SearchResult } from "../results.ts";
import { type Finding, find, inAll, inAny, selected } from "./find.ts";
import { list } from "./list.ts";
import { amongNumbers } from "./numbers.ts";
import type { Statements } from "./rows.ts";
import { matchesOf, mostPromising, type Score, scoresOf } from "./score.ts";

/** One page of the dreams that a query finds, best first. */
export function search(statements: Statements, query: SearchQuery, page: SearchPage): SearchResult {
  statements.forgetIfChanged();
  const { clauses, inCode } = query;
  const without = new Set(query.without.flatMap((clause) => find(statements, clause, inCode).dreams));
  if (clauses.length === 0) return onlySelected(statements, query, [...without], page);

  const findings = clauses.map((clause) => find(statements, clause, inCode));
  const allowed = (dreams: number[]): readonly number[] =>
    selected(statements, query, without.size > 0 ? dreams.filter((no) => !without.has(no)) : dreams);
  const matching = page.after?.matching ?? (needsAll(query) ? "all" : "any");
  const all = matching === "all" ? allowed(inAll(findings)) : [];
  if (all.length > 0 || (page.after && matching === "all"))
    return { matching, ...pageOf(statements, { dreams: all, findings, page }) };
  return { matching: "any", ...pageOf(statements, { dreams: allowed(inAny(findings)), findings, page }) };
}

interface Ranking {
  dreams: readonly number[];
  findings: readonly Finding[];
  page: SearchPage;
}

type Page = Omit<SearchResult, "matching">;

function pageOf(statements: Statements, { dreams, findings, page }: Ranking): Page {
  const { after, limit, ranked: most = MAX_RANKED } = page;
  const ranked = mostPromising(dreams, findings, most);
  const scores = scoresOf(statements, findings, ranked);
  const next = (numbers: readonly number[], room: number): Ranked[] =>
    rowsOf(statements, numbers, scores)
      .filter((each) => after === undefined || byRank(after, each) < 0)
      .sort(byRank)
      .slice(0, room);
  const rows = next(best(scores, limit + 1, after?.score), limit + 1);
  if (rows.length <= limit && ranked.length < dreams.length)
    rows.push(
      ...next(
        dreams.filter((no) => !scores.has(no)),
        limit + 1 - rows.length,
      ),
    );
  const shown = rows.slice(0, limit);
  const matches = matchesOf(statements, new Map(shown.map(({ no }) => [no, scores.get(no)?.messages ?? []])));
  const hits = shown.map(({ no, ...hit }): Hit => ({ ...hit, matches: matches.get(no) ?? [] }));
  return { hits, hasMore: rows.length > limit, total: dreams.length };
}

/** The dreams that may be among the first after a score, those with equal scores included. */
function best(scores: ReadonlyMap<number, Score>, room: number, after = Number.POSITIVE_INFINITY): number[] {
  const next = Array.from(scores).filter(([, { score }]) => score <= after);
  const atAfter = next.filter(([, { score }]) => score === after).length;
  const sorted = next.map(([, { score }]) => score).sort((a, b) => b - a);
  const least = sorted[room + atAfter - 1] ?? Number.NEGATIVE_INFINITY;
  return next.filter(([, { score }]) => score >= least).map(([no]) => no);
}

interface Ranked extends Omit<Hit, "matches"> {
  no: number;
}

function rowsOf(statements: Statements, numbers: readonly number[], scores: Map<number, Score>): Ranked[] {
  const [among, value] = amongNumbers("no", numbers);
  return statements
    .all<Omit<Ranked, "score">>(`SELECT no, id AS dream_id, updated FROM dream WHERE ${among}`, value)
    .map((row) => ({ ...row, score: scores.get(row.no)?.score ?? 0 }));
}

function onlySelected(
  statements: Statements,
  { filter, excluded }: SearchQuery,
  without: readonly number[],
  { limit, after }: SearchPage,
): SearchResult {
  const rows = list(statements, filter, { limit: limit + 1, after, excluded, without });
  return {
    matching: "all",
    hits: rows.slice(0, limit).map((row) => ({ ...row, score: 0, matches: [] })),
    hasMore: rows.length > limit,
  };
}
