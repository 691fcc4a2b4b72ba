import { readFileSync } from "node:fs";

export interface Row {
  name: string;
  outcome: string;
  by: string;
}

const BEGIN = "<!-- battery -->";
const END = "<!-- /battery -->";

/** The document at `path`, with its table replaced by these rows. */
export function withTable(path: string, rows: readonly Row[]): string {
  const document = readFileSync(path, "utf8");
  const before = document.slice(0, document.indexOf(BEGIN) + BEGIN.length);
  const after = document.slice(document.indexOf(END));
  return `${before}\n\n${tableOf(rows)}\n\n${after}`;
}

function tableOf(rows: readonly Row[]): string {
  const cells = [
    ["a project that tries", "ends as", "held by"],
    ...rows.map(({ name, outcome, by }) => [name, `\`${outcome}\``, by]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) => lineOf(row.map((cell, column) => cell.padEnd(widths[column] ?? 0))));
  return [lines[0], lineOf(widths.map((width) => "-".repeat(width))), ...lines.slice(1)].join("\n");
}

const lineOf = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
