import { parseQuery } from "@dreamcatcher/searching/query";
import type { Engine } from "./engines/engine.ts";
import { like } from "./engines/like.ts";
import { miniSearch } from "./engines/minisearch.ts";
import { ours } from "./engines/ours.ts";
import { type FiledTalk, filedTalks } from "./filed-talks.ts";
import { HELP, readOptions } from "./options.ts";
import { Question, readQuestions, SPLITS, splitOf } from "./questions.ts";
import { type Score, scoreOf, total } from "./score.ts";
import { type Row, tableOf } from "./table.ts";

interface Asked {
  question: Question;
  /** What each engine found, best first. */
  found: readonly string[][];
}

/**
 * How often search finds the talk that somebody means, beside MiniSearch and what a database does without an
 * index of words, over all published talks.
 */
export async function quality(args: string[]): Promise<void> {
  const { talks: folder, misses, heldOut, help } = readOptions(args);
  if (help) return console.log(HELP);
  const talks = await filedTalks(folder);
  const known = new Set(talks.map(({ id }) => id));
  const engines = [...ours(talks), miniSearch(talks), like(talks)];
  const questions = readQuestions().filter((question) => question.talks.some((id) => known.has(id)));
  const asked = questions.map((question) => ask(question, engines));
  console.log(`${asked.length} questions about ${talks.length} talks`);
  for (const split of SPLITS) {
    const own = asked.filter(({ question }) => splitOf(question) === split);
    console.log(`\n${split}\n${table(own, engines)}`);
  }
  console.log(`\nboth halves\n${table(asked, engines)}`);
  if (misses) listMisses(asked, heldOut, new Map(talks.map((talk) => [talk.id, talk])));
}

function ask(question: Question, engines: readonly Engine[]): Asked {
  const query = parseQuery(question.q, { typing: question.kind === "prefix" });
  return { question, found: engines.map((engine) => engine.search(query)) };
}

function table(asked: readonly Asked[], engines: readonly Engine[]): string {
  const kinds = Map.groupBy(asked, ({ question }) => question.kind);
  return tableOf(
    engines.map(({ name }) => name),
    [
      ...Question.shape.kind.options.map((kind) => rowOf(kind, kinds.get(kind) ?? [], engines)),
      rowOf("all", asked, engines),
    ].filter(({ scores }) => scores.some((score) => score.asked > 0)),
  );
}

const rowOf = (name: string, asked: readonly Asked[], engines: readonly Engine[]): Row => ({
  name,
  scores: engines.map((_, n) => total(asked.map((each) => scoreWith(each, n)))),
});

const scoreWith = ({ question, found }: Asked, engine: number): Score =>
  scoreOf(found[engine] ?? [], question.talks);

/** Those whose answer is not among the first five of the product's own index. */
function listMisses(asked: readonly Asked[], heldOut: boolean, talks: ReadonlyMap<string, FiledTalk>): void {
  const titled = (id: string) => `${id} ${talks.get(id)?.dream.fields.title[0]?.slice(0, 60)}`;
  for (const each of asked) {
    const { question, found } = each;
    if (scoreWith(each, 0).five > 0 || (splitOf(question) === "held_out" && !heldOut)) continue;
    console.log(`\n${question.kind}: ${question.q}`);
    console.log(`  right: ${question.talks.map(titled).join("; ")}`);
    console.log(`  found: ${found[0]?.slice(0, 5).map(titled).join("; ") || "nothing"}`);
  }
}
