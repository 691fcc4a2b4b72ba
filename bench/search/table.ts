import { figuresOf, type Score } from "./score.ts";

/** The scores of several engines on the same questions. */
export interface Row {
  name: string;
  scores: readonly Score[];
}

const HEADINGS = "hit@1  hit@5  MRR  ";

/** A table with three figures an engine: the shares of right first hits and first fives, and the MRR. */
export function tableOf(engines: readonly string[], rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const groups = engines.map((name) => Math.max(name.length, HEADINGS.length));
  const line = (name: string, asked: string, cells: readonly string[]) =>
    [name.padEnd(width), asked.padStart(5), ...cells.map((cell, n) => cell.padEnd(groups[n] ?? 0))]
      .join("   ")
      .trimEnd();
  return [
    line("", "", engines),
    line(
      "",
      "asked",
      engines.map(() => HEADINGS),
    ),
    ...rows.map(({ name, scores }) =>
      line(name, `${scores[0]?.asked ?? 0}`, [
        ...scores.map((score) => figuresOf(score).map(written).join("  ")),
      ]),
    ),
  ].join("\n");
}

const written = (figure: number): string => figure.toFixed(3).replace(/^0/, "").padStart(5);
