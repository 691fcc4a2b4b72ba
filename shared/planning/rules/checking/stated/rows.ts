import type { Fragment } from "@dreamcatcher/contracts/fragment";
import { clip } from "@dreamcatcher/text/clip";
import type { Block } from "@dreamcatcher/text/markdown";
import type { SourceFile } from "../../assembling/assemble.ts";
import type { DraftCheck } from "../how.ts";
import { saidIn } from "../said.ts";

const MAX_ROWS = 50;
const MAX_CHECKS = 20;

interface Queries {
  fragments: readonly Fragment[];
  files: readonly SourceFile[];
  /** The paths of SQL that runs in SQLite, tables first. */
  sql: readonly string[];
}

/** Checks that queries give the rows that the conversation shows, where it also inserts them. */
export function rowChecks({ fragments, files, sql }: Queries): DraftCheck[] {
  const runs = sql.flatMap((path) => files.find((file) => file.path === path) ?? []);
  if (!runs.some(({ content }) => INSERTS.test(content))) return [];
  const byContent = new Map(runs.toReversed().map((file) => [file.content.trim(), file]));
  const changes = runs.filter(({ content }) => CHANGES.test(content));
  const found = new Map<string, DraftCheck>();
  for (const { blocks, fragment } of saidIn(fragments)) {
    for (const { query, rows, quote } of shownIn(blocks)) {
      const file = byContent.get(query.trim());
      if (!file || VARIES.test(query)) continue;
      const before = changes.filter((each) => each !== file);
      if (![...before, file].every((each) => each.fragment <= fragment)) continue;
      found.set(file.path, {
        kind: "example",
        path: file.path,
        ran: file.path,
        expects: `it gives ${rows.map((row) => row.join(" | ")).join(", ")}`,
        quote,
        how: {
          by: "sql",
          does: "rows",
          path: file.path,
          before: before.map(({ path }) => path),
          rows,
          isOrdered: /\border\s+by\b/i.test(query),
        },
        fragment,
        runs: before.map(({ path }) => path),
      });
    }
  }
  return [...found.values()].slice(0, MAX_CHECKS);
}

const INSERTS = /\binsert\s+(?:or\s+\w+\s+)?into\b/i;
const CHANGES = /\b(?:create|insert|update|delete|alter|replace)\b/i;

/** Parameters, the clock and chance. */
const VARIES = /[?]|[:@$][a-z_]|\b(?:now|random|current_(?:date|time|timestamp))\b/i;
const ANSWERS = /\b(?:results?|returns?|output|gives?|shows?|prints?|rows?|get)\b.{0,60}:$/i;

interface Shown {
  query: string;
  rows: string[][];
  quote: string;
}

/** Queries that a table follows, directly or after words such as "Result:". */
const shownIn = (blocks: readonly Block[]): Shown[] =>
  blocks.flatMap((block, at) => {
    if (block.kind !== "code" || !/\bselect\b/i.test(block.code)) return [];
    const label = blocks[at + 1];
    const isLabelled = label?.kind === "paragraph" && ANSWERS.test(label.text);
    const first = isLabelled ? at + 2 : at + 1;
    const rows = rowsAt(blocks, first, isLabelled);
    if (
      rows.length === 0 ||
      rows.length > MAX_ROWS ||
      rows.flat().some((cell) => /^(?:\.\.\.|…)$/.test(cell))
    )
      return [];
    const words = isLabelled ? `${label.text}\n` : "";
    const quote = clip(`${words}${rows.map((row) => row.join(" | ")).join("\n")}`, 500);
    return [{ query: block.code, rows, quote }];
  });

function rowsAt(blocks: readonly Block[], first: number, isLabelled: boolean): string[][] {
  const table = blocks[first];
  if (table?.kind === "code")
    return isLabelled && !/\bselect\b/i.test(table.code) ? rowsInText(table.code) : [];
  const rows: string[][] = [];
  for (let at = first; rows.length <= MAX_ROWS; at += 1) {
    const row = blocks[at];
    if (row?.kind !== "row") break;
    rows.push(row.cells);
  }
  return rows;
}

/** The rows of a table as databases print it: with a line below its header, or without a header. */
function rowsInText(text: string): string[][] {
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !/^\(\d+ rows?\)$/.test(line.trim()));
  const isRule = (line: string) => /^[-+|=\s]+$/.test(line);
  if (!lines.every((line) => line.includes("|") || isRule(line))) return [];
  const data = lines.filter((line) => !isRule(line));
  return (data.length < lines.length ? data.slice(1) : data).map((line) =>
    line
      .trim()
      .replace(/^\||\|$/g, "")
      .split("|")
      .map((cell) => cell.trim()),
  );
}
