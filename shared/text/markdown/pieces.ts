/** A part of a message: Markdown small and tame enough for the parser, a large fence, or plain text. */
export type Piece =
  | { kind: "markdown"; text: string }
  | { kind: "code"; info: string; text: string }
  | { kind: "plain"; text: string };

const MAX_LENGTH = 32_768;
const MAX_LINE = 16_384;
const MAX_FENCE = 8_192;
/** A fence that stands in no list needs no parser; a short one costs less than another piece. */
const MAX_FLUSH_FENCE = 256;
// The parser's time grows faster than the marks in one paragraph, and its stack with nesting.
const MAX_MARKS = 400;
const MAX_NESTING = 60;

/** Cuts a message so that the parser's time stays linear in its length; short messages stay whole. */
export function* pieces(markdown: string): Generator<Piece> {
  // Most of what people type has no mark in it, and then a parser would find its paragraphs alone.
  if (!MARKED.test(markdown)) {
    yield* plain(markdown);
    return;
  }
  let lines: string[] = [];
  let size = 0;
  let marks = 0;
  let fence: Fence | null = null;
  let tame = true;
  let tagged = false;
  // What a reference leads to may stand beyond a fence.
  const referring = /^ {0,3}\[[^\]\n]+\]:/m.test(markdown);
  const isLarge = ({ flush, size: length }: Fence): boolean =>
    length > (flush && !referring ? MAX_FLUSH_FENCE : MAX_FENCE);
  const take = (): Piece[] => {
    const text = lines.join("\n");
    const piece: Piece[] = text.trim() ? (tame ? [{ kind: "markdown", text }] : plain(text)) : [];
    lines = [];
    size = 0;
    marks = 0;
    tame = true;
    return piece;
  };

  for (const line of markdown.split("\n")) {
    if (fence) {
      fence.size += line.length + 1;
      lines.push(line);
      if (!closes(line, fence)) continue;
      const code = lines.slice(fence.start + 1, -1).join("\n");
      if (isLarge(fence)) {
        const info = fence.info;
        lines.length = fence.start;
        yield* take();
        yield { kind: "code", info, text: code };
      } else size += fence.size;
      fence = null;
      continue;
    }
    const opened = opens(line);
    if (opened) {
      if (!tame) yield* take();
      fence = { ...opened, flush: !tagged && /^\S/.test(line), start: lines.length, size: line.length };
      lines.push(line);
      continue;
    }
    if (line.length > MAX_LINE || nesting(line) > MAX_NESTING) {
      yield* take();
      yield { kind: "plain", text: line };
      continue;
    }
    const blank = line.trim() === "";
    const flush = !/^\s/.test(line);
    // Until a blank line HTML goes on, whatever stands in it.
    tagged = !blank && (tagged || line.startsWith("<"));
    if (size > MAX_LENGTH && (blank || flush)) yield* take();
    if (blank || /^\s*(?:[-*+#|]|\d+[.)])/.test(line)) marks = 0;
    marks += countMarks(line);
    if (marks > MAX_MARKS) tame = false;
    if (!tame && blank) yield* take();
    lines.push(line);
    size += line.length + 1;
  }
  if (fence && isLarge(fence)) {
    const code = lines.slice(fence.start + 1).join("\n");
    lines.length = fence.start;
    yield* take();
    yield { kind: "code", info: fence.info, text: code };
  } else yield* take();
}

const MARKED = /[*_`[\]<>#|~\\&]|^[ \t]*(?:[-+=]|\d{1,9}[.)])|^(?: {4}|\t)/m;

interface Fence {
  mark: string;
  info: string;
  /** It stands at the start of its line, and so in no list. */
  flush: boolean;
  start: number;
  size: number;
}

function opens(line: string): { mark: string; info: string } | null {
  if (!line.includes("```") && !line.includes("~~~")) return null;
  const found = /^[ \t]{0,40}(`{3,}|~{3,})([^`]{0,200})$/.exec(line);
  return found?.[1] ? { mark: found[1], info: (found[2] ?? "").trim() } : null;
}

function closes(line: string, fence: Fence): boolean {
  const bare = line.trim();
  return bare.length >= fence.mark.length && bare === fence.mark.charAt(0).repeat(bare.length);
}

function countMarks(line: string): number {
  let count = 0;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    // * _ [ ] ` < ! ~
    if (
      code === 42 ||
      code === 95 ||
      code === 91 ||
      code === 93 ||
      code === 96 ||
      code === 60 ||
      code === 126
    )
      count++;
  }
  return count;
}

/** How deep a line may be nested in quotes and lists. */
function nesting(line: string): number {
  let depth = 0;
  let at = 0;
  for (; at < line.length && at < 2_000; at++) {
    const mark = line[at];
    if (mark === ">" || mark === "-" || mark === "*" || mark === "+" || mark === "." || mark === ")")
      depth += 1;
    else if (mark !== " " && mark !== "\t" && !(mark && mark >= "0" && mark <= "9")) break;
  }
  if (depth > MAX_NESTING && at >= line.length && isRule(line.trim())) return 0;
  return Math.max(depth, (line.length - line.trimStart().length) / 4);
}

/** A rule or an underline is a row of marks and nests nothing. */
const isRule = (line: string): boolean =>
  new Set(line).size <= 2 && !line.includes(" ") && !line.includes(">");

const plain = (text: string): Piece[] =>
  text
    .split(/\n[ \t]*\n/)
    .filter((part) => part.trim())
    .map((part) => ({ kind: "plain", text: part }));
