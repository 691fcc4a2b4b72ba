import { readFileSync } from "node:fs";

export interface Row {
  name: string;
  outcome: string;
  by: string;
}

const BEGIN = "<!-- battery -->";
const END = "<!-- /battery -->";

/** The document in `path` with its table as these rows have it. */
export function documented(path: string, rows: readonly Row[]): string {
  const document = readFileSync(path, "utf8");
  const before = document.slice(0, document.indexOf(BEGIN) + BEGIN.length);
  const after = document.slice(document.indexOf(END));
  return `${before}\n\n${tableOf(rows)}\n\n${after}`;
}

function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ name, outcome, by }) => `| ${name} | \`${outcome}\` | ${by} |`);
  return ["| a project that tries | ends as | held by |", "| --- | --- | --- |", ...lines].join("\n");
}
