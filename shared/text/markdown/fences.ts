/** A line of backticks or tildes that may open or close a block of code. */
interface Fence {
  /** The index of its line. */
  line: number;
  /** Quotes, blanks and bullets before its marks. */
  before: string;
  mark: string;
  /** What follows the marks, such as a language. */
  info: string;
  /** Whether it cannot close a block: it has a language, or begins an item of a list. */
  onlyOpens: boolean;
  /** Whether it opens a block by where it stands: after a blank line or a colon, right before other text. */
  seemsToOpen: boolean;
}

const LINE = /^((?:[ \t]{0,9}>){0,9}[ \t]{0,40})((?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}){0,3})(`{3,}|~{3,})(.*)$/;

function fenceIn(lines: readonly string[], line: number): Fence | null {
  const text = lines[line] as string;
  if (!mayHaveFences(text)) return null;
  const [, blanks = "", bullets = "", mark = "", rest = ""] = LINE.exec(text) ?? [];
  const info = rest.trim();
  if (mark === "" || (mark.startsWith("`") && info.includes("`"))) return null;
  const onlyOpens = info !== "" || bullets !== "";
  const seemsToOpen = onlyOpens || (LEADS_TO_BLOCK.test(lines[line - 1] ?? "") && isText(lines[line + 1]));
  return { line, before: blanks + bullets, mark, info, onlyOpens, seemsToOpen };
}

const LEADS_TO_BLOCK = /^\s*$|:\s*$/;
const isText = (line: string | undefined): boolean => line !== undefined && line.trim() !== "";

/** Blocks whose text is itself Markdown, and so may have blocks of code of its own. */
const HOLDS_MARKDOWN = /^\{?\.?(?:markdown|mdx?|gfm|rmd|qmd)\b/i;

/** A fence with more blanks before it than the opening one stands in the code. */
const MAX_INDENT = 3;

/** How many blocks of a text are searched to its end for the closing fence that they lack. */
const MAX_SEARCHES = 20;

/** Whether a fence counts within the block that another one opens, in which shorter ones are text. */
const isIn = (fence: Fence, { mark, before }: Fence): boolean =>
  fence.mark.startsWith(mark) && fence.before.length <= before.length + MAX_INDENT;

/** A block of code by the indexes of its fences; `close` is -1 where it runs to the end of the text. */
interface FencedBlock {
  open: number;
  close: number;
  /** Whether blocks with fences of the same length stand in it. */
  isNested: boolean;
}

function* blocksOf(fences: readonly Fence[]): Generator<FencedBlock> {
  let searches = 0;
  // Whether every fence has its counterpart.
  const isPaired = {
    "`": fences.filter(({ mark }) => mark.startsWith("`")).length % 2 === 0,
    "~": fences.filter(({ mark }) => mark.startsWith("~")).length % 2 === 0,
  };
  for (let open = 0; open < fences.length; open++) {
    const fence = fences[open] as Fence;
    const holdsMarkdown = HOLDS_MARKDOWN.test(fence.info);
    const opensInside = (each: Fence) => (holdsMarkdown ? each.seemsToOpen : each.onlyOpens);
    let close = closeOf(fences, open, () => false);
    let isNested = false;
    const holdsOpening = fences
      .slice(open + 1, close < 0 ? undefined : close + 1)
      .some((each) => opensInside(each) && isIn(each, fence));
    if (holdsOpening && searches < MAX_SEARCHES) {
      const outer = closeOf(fences, open, opensInside);
      if (outer < 0) searches += 1;
      // Elsewhere an opening within a block may as well mean that the block's own end was forgotten.
      isNested = outer >= 0 && (holdsMarkdown || isPaired[fence.mark.charAt(0) as "`" | "~"]);
      if (isNested) close = outer;
    }
    yield { open, close, isNested };
    if (close < 0) return;
    open = close;
  }
}

/** The index of the fence that closes a block, or -1; `opensInside` tells which open another within it. */
function closeOf(fences: readonly Fence[], open: number, opensInside: (fence: Fence) => boolean): number {
  const fence = fences[open] as Fence;
  let depth = 1;
  for (let at = open + 1; at < fences.length; at++) {
    const each = fences[at] as Fence;
    if (!isIn(each, fence)) continue;
    if (opensInside(each)) depth += 1;
    else if (!each.onlyOpens) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** Whether a text has a fence at all; most have none, and are not cut into lines. */
const mayHaveFences = (markdown: string): boolean => markdown.includes("```") || markdown.includes("~~~");

function fencesIn(lines: readonly string[]): Fence[] {
  const fences: Fence[] = [];
  for (let line = 0; line < lines.length; line++) {
    const fence = fenceIn(lines, line);
    if (fence) fences.push(fence);
  }
  return fences;
}

/**
 * Gives a block of code a longer fence where it holds other blocks with fences of its length. Assistants
 * write a README so, which CommonMark ends at its first inner fence. Where the fences do not add up, the text
 * stays as it is.
 */
export function withLongerOuterFences(markdown: string): string {
  if (!mayHaveFences(markdown)) return markdown;
  const lines = markdown.split("\n");
  const fences = fencesIn(lines);
  for (const { open, close, isNested } of blocksOf(fences)) {
    if (!isNested) continue;
    const outer = [fences[open], fences[close]] as [Fence, Fence];
    const longest = fences
      .slice(open, close + 1)
      .reduce((length, each) => (isIn(each, outer[0]) ? Math.max(length, each.mark.length) : length), 0);
    for (const { line, before, mark, info } of outer)
      lines[line] = `${before}${mark.charAt(0).repeat(longest + 1)}${info}`;
  }
  return lines.join("\n");
}

/** A text whose last block of code is closed, so that other text may follow. */
export function withClosedFence(markdown: string): string {
  if (!mayHaveFences(markdown)) return markdown;
  const fences = fencesIn(markdown.split("\n"));
  for (const { open, close } of blocksOf(fences)) {
    const fence = fences[open] as Fence;
    if (close < 0) return `${markdown}\n${fence.before.replace(/[^> \t]/g, " ")}${fence.mark}`;
  }
  return markdown;
}
