/** As CommonMark has it: up to three blanks, at least three marks, then the language; no backtick behind. */
const FENCE = /^ {0,3}(?:(`{3,})([^`]*)|(~{3,})(.*))$/;
const MARKDOWN = /^(?:markdown|md|mdx)\b/i;
const MAX_NESTING = 8;

interface OpenFence {
  mark: string;
  isMarkdown: boolean;
  line: number;
}

/**
 * Which lines stand in a code fence. A fence that Markdown in a fence of the same length opens is nested. One
 * that is never closed, or in which the next one opens, was cut off: as an answer that was stopped may end
 * so, it fences nothing.
 */
export function fencedLines(lines: readonly string[]): readonly boolean[] {
  const fenced = lines.map(() => false);
  let open: OpenFence[] = [];
  for (const [at, line] of lines.entries()) {
    const fence = fenceOf(line);
    if (!fence) continue;
    const inner = open.at(-1);
    const opened = { mark: fence.mark, isMarkdown: MARKDOWN.test(fence.info), line: at };
    if (!inner) open.push(opened);
    else if (fence.info === "") {
      if (!fence.mark.startsWith(inner.mark)) continue;
      open.pop();
      fenced.fill(true, inner.line, at + 1);
    } else if (fence.mark !== inner.mark) continue;
    else if (!inner.isMarkdown) open = [opened];
    else if (open.length < MAX_NESTING) open.push(opened);
  }
  return fenced;
}

function fenceOf(line: string): { mark: string; info: string } | undefined {
  const found = FENCE.exec(line);
  if (!found) return undefined;
  return { mark: found[1] ?? found[3] ?? "", info: (found[2] ?? found[4] ?? "").trim() };
}

const MARK = /^ {0,3}(`{3,}|~{3,})/;

/**
 * The mark of the code fence that is open after a line, given the one before it. For text that is read line
 * by line, where it is not yet known which fences are closed.
 */
export function fenceAfter(line: string, fence: string | undefined): string | undefined {
  const mark = MARK.exec(line)?.[1];
  if (mark === undefined) return fence;
  if (fence === undefined) return mark;
  return mark.startsWith(fence) && line.trim() === mark ? undefined : fence;
}
