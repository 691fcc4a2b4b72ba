import type { StateBlock } from "markdown-it";

const DELIMITERS = /^(?!-[ \t])\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/;

/**
 * GFM tables as a rule of markdown-it, in place of its own, which pads and cuts rows to the width of the
 * header and requires a bar in it. Rows hold the cells that are written.
 */
export function table(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (start + 1 >= end || !isRow(state, start) || !isRow(state, start + 1)) return false;
  const delimiters = lineOf(state, start + 1);
  if (!/[|:]/.test(delimiters) || !DELIMITERS.test(delimiters)) return false;
  const header = cellsOf(lineOf(state, start));
  if (header.length !== cellsOf(delimiters).length) return false;
  if (silent) return true;

  const parent = state.parentType;
  state.parentType = "table";
  state.push("table_open", "table", 1);
  pushRow(state, header);
  let line = start + 2;
  while (line < end && !state.isEmpty(line) && isRow(state, line) && !opensBlock(state, line, end)) {
    pushRow(state, cellsOf(lineOf(state, line)));
    line += 1;
  }
  state.push("table_close", "table", -1);
  state.parentType = parent;
  state.line = line;
  return true;
}

/** Whether a line belongs to the block and is not indented as code. */
function isRow({ sCount, blkIndent }: StateBlock, line: number): boolean {
  const indent = (sCount[line] ?? 0) - blkIndent;
  return indent >= 0 && indent < 4;
}

/** What may end a table is what may end a quote. */
const opensBlock = (state: StateBlock, line: number, end: number): boolean =>
  state.md.block.ruler.getRules("blockquote").some((rule) => rule(state, line, end, true));

const lineOf = ({ src, bMarks, tShift, eMarks }: StateBlock, line: number): string =>
  src.slice((bMarks[line] ?? 0) + (tShift[line] ?? 0), eMarks[line]).trim();

/** A bar behind a backslash is part of its cell, in code as well. */
const cellsOf = (line: string): string[] =>
  (line.replace(/^\|/, "").match(/(?:\\[\\|]|[^|])*(?:\||$)/g) ?? [])
    .filter((cell) => cell !== "")
    .map((cell) => cell.replace(/\|$/, "").trim().replaceAll("\\|", "|"));

function pushRow(state: StateBlock, cells: string[]): void {
  state.push("tr_open", "tr", 1);
  for (const cell of cells) {
    const token = state.push("inline", "", 0);
    token.content = cell;
    token.children = [];
  }
  state.push("tr_close", "tr", -1);
}
