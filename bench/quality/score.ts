import type { OrganizedDream } from "@dreamcatcher/organizing/organizer";
import { likeness } from "@dreamcatcher/text/words";
import type { Share, Tally } from "./counts.ts";
import type { Labels } from "./labels.ts";
import { type Pair, pairsOf } from "./pairs.ts";
import { samePlace } from "./places.ts";
import type { TalkLanguage } from "./talk.ts";
import { contentWords, firstWords } from "./words.ts";

/** From this likeness on, two texts say the same. */
const ALIKE = 0.5;
const SAME_CODE = 0.9;
/** The share of a fact's words that the summary must have. */
const TOLD = 0.6;
const SUMMARY_WORDS = 80;
const TAGS = 8;

/** How good a dream is, in counts that add up. */
export interface Score {
  todos: Tally;
  /** Todos and suggestions together: how much of the work is found at all. */
  all_work: Tally;
  features: Tally;
  decisions: Tally;
  documents: Tally;
  code: Tally;
  /** Of the todos that match. */
  done: Share;
  /** Of the code that matches and whose file is known. */
  named: Share;
  tags: Share;
  /** Likeness, in place of right or wrong. */
  title: Share;
  facts: Share;
  kind: Share;
}

/** Compares a dream with the labels of its talk. */
export function scoreOf(labels: Labels, dream: OrganizedDream, language: TalkLanguage = "en"): Score {
  const words = (text: string) => contentWords(text, language);
  const tally = (wanted: readonly string[], found: readonly string[]) =>
    tallyOf(pairsOfTexts(wanted, found, language), wanted, found);

  const todos = pairsOfTexts(labels.todos.map(textOf), dream.todos.map(textOf), language);
  const documents = dream.documents.map(({ url, title }) => url ?? title);
  const snippets = dream.fragments.flatMap(({ code_snippets }) => code_snippets);
  const code = pairsOf(
    labels.code.map(({ text }) => linesOf(text)),
    snippets.map((snippet) => linesOf(snippet.code)),
    likeness,
    SAME_CODE,
  );
  const named = code.filter(([label]) => labels.code[label]?.filename);
  const tags = dream.tags.slice(0, TAGS).map(words);
  const summary = words(firstWords(dream.summary, SUMMARY_WORDS));
  return {
    todos: tallyOf(todos, labels.todos, dream.todos),
    all_work: tally(
      [...labels.todos.map(textOf), ...labels.suggestions],
      [...dream.todos, ...dream.suggestions].map(textOf),
    ),
    features: tally(labels.features, dream.features.map(textOf)),
    decisions: labels.decisions
      ? tally(labels.decisions, dream.decisions.map(textOf))
      : { hit: 0, labels: 0, found: 0 },
    documents: tallyOf(
      pairsOf(labels.documents, documents, (a, b) => Number(samePlace(a, b)), 1),
      labels.documents,
      documents,
    ),
    code: tallyOf(code, labels.code, snippets),
    done: share(todos, ([label, found]) => labels.todos[label]?.done === dream.todos[found]?.done),
    named: share(
      named,
      ([label, found]) => fileOf(labels.code[label]?.filename) === fileOf(snippets[found]?.filename),
    ),
    tags: share(labels.tags, (tag) =>
      tag.split("|").some((either) => tags.some((found) => likeness(words(either), found) > 0)),
    ),
    title: { right: likeness(words(labels.title), words(dream.title)), of: 1 },
    facts: share(labels.facts, (fact) => {
      const said = words(fact);
      return [...said].filter((word) => summary.has(word)).length >= TOLD * said.size;
    }),
    kind: { right: Number(labels.kind === dream.kind), of: labels.kind ? 1 : 0 },
  };
}

/** Which todos, suggestions or features of the labels match which of a dream. */
export function pairsOfTexts(
  wanted: readonly string[],
  found: readonly string[],
  language: TalkLanguage,
): Pair[] {
  const words = (text: string) => contentWords(text, language);
  return pairsOf(wanted.map(words), found.map(words), likeness, ALIKE);
}

/** The counts of several dreams together. */
export const total = (scores: readonly Score[]): Score => scores.reduce(sum);

/** Adds numbers, and objects of numbers field by field. */
function sum<T>(a: T, b: T): T {
  if (typeof a === "number") return (a + Number(b)) as T;
  const entries = Object.entries(a as object).map(([name, value]) => [name, sum(value, b[name as keyof T])]);
  return Object.fromEntries(entries);
}

const textOf = ({ text }: { text: string }): string => text;

const tallyOf = (pairs: readonly Pair[], labels: readonly unknown[], found: readonly unknown[]): Tally => ({
  hit: pairs.length,
  labels: labels.length,
  found: found.length,
});

const share = <T>(of: readonly T[], isRight: (each: T) => boolean): Share => ({
  right: of.filter(isRight).length,
  of: of.length,
});

const linesOf = (code: string): ReadonlySet<string> =>
  new Set(
    code
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  );

const fileOf = (path: string | null | undefined): string | undefined => path?.split("/").at(-1);
