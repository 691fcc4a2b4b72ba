import { figuresOf, shareOf, type Tally } from "./counts.ts";
import type { Score } from "./score.ts";

/** The counts of a group of talks. */
export interface Group {
  name: string;
  talks: number;
  score: Score;
}

type Column = [heading: string, figure: (score: Score) => number | null | undefined];

const threeOf = (heading: string, tally: (score: Score) => Tally): Column[] => [
  [`${heading} P`, (score) => figuresOf(tally(score))?.precision],
  ["R", (score) => figuresOf(tally(score))?.recall],
  ["F1", (score) => figuresOf(tally(score))?.f1],
];

const COLUMNS: readonly Column[] = [
  ...threeOf("todos", ({ todos }) => todos),
  ...threeOf("all work", ({ all_work }) => all_work),
  ...threeOf("features", ({ features }) => features),
  ...threeOf("decisions", ({ decisions }) => decisions),
  ["docs F1", ({ documents }) => figuresOf(documents)?.f1],
  ["code F1", ({ code }) => figuresOf(code)?.f1],
  ["done", ({ done }) => shareOf(done)],
  ["tags@8", ({ tags }) => shareOf(tags)],
  ["title", ({ title }) => shareOf(title)],
  ["facts", ({ facts }) => shareOf(facts)],
  ["kind", ({ kind }) => shareOf(kind)],
];

/** The figures of groups of talks, a line for each; `-` where there is nothing to compare. */
export function tableOf(groups: readonly Group[]): string {
  const rows = [
    ["", "talks", ...COLUMNS.map(([heading]) => heading)],
    ...groups.map(({ name, talks, score }) => [
      name,
      `${talks}`,
      ...COLUMNS.map(([, figure]) => written(figure(score))),
    ]),
  ];
  const widths = rows[0]?.map((_, n) => Math.max(...rows.map((row) => row[n]?.length ?? 0))) ?? [];
  return rows
    .map(([name = "", ...cells]) =>
      [name.padEnd(widths[0] ?? 0), ...cells.map((cell, n) => cell.padStart(widths[n + 1] ?? 0))].join("  "),
    )
    .join("\n");
}

const written = (figure: number | null | undefined): string => figure?.toFixed(2).replace(/^0/, "") ?? "-";

/** The figures of a group as data; null where there is nothing to compare. */
export function dataOf({ name, talks, score }: Group): object {
  const entries = Object.entries(score).map(([name, counts]: [string, Score[keyof Score]]) => [
    name,
    "hit" in counts ? { ...figuresOf(counts), labels: counts.labels, found: counts.found } : shareOf(counts),
  ]);
  return { name, talks, ...Object.fromEntries(entries) };
}
