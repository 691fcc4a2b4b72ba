import { concat } from "./bytes.ts";
import { type Container, jsonSplitter, type Piece, type PieceLimits, type Splitter } from "./split-json.ts";
import { UnreadableExport } from "./unreadable-export.ts";

const LINE_FEED = 0x0a;
const LINES: Container = { path: "", isList: true };

/**
 * Cuts JSON lines into their values, of which a broken one does not reach beyond its line. Keeps at most one
 * line in memory; blank lines are skipped.
 */
export function lineSplitter(limits: PieceLimits): Splitter {
  let position = 0;
  let size = 0;
  let kept: Uint8Array[] = [];

  function* end(): Generator<Piece> {
    const line = { container: LINES, position: position + 1 };
    const pieces: Piece[] =
      size > limits.conversationBytes
        ? [{ ...line, size, refused: "too large" }]
        : valuesOf(concat(kept), limits).map((piece) => ({ ...piece, ...line }));
    kept = [];
    size = 0;
    position += pieces.length;
    yield* pieces;
  }
  function* push(chunk: Uint8Array): Generator<Piece> {
    for (let from = 0; from < chunk.length; ) {
      const found = chunk.indexOf(LINE_FEED, from);
      const to = found === -1 ? chunk.length : found;
      size += to - from;
      if (size <= limits.conversationBytes) kept.push(chunk.subarray(from, to));
      else kept = [];
      if (found !== -1) yield* end();
      from = to + 1;
    }
  }
  return { push, end };
}

/** The value of a line, none of a blank one; a line that is no one value is given as it is. */
function valuesOf(line: Uint8Array, limits: PieceLimits): Piece[] {
  const { push, end } = jsonSplitter(0, limits);
  try {
    const pieces = [...push(line), ...end()];
    if (pieces.length < 2) return pieces;
  } catch (error) {
    if (!(error instanceof UnreadableExport)) throw error;
  }
  return [{ container: LINES, position: 1, bytes: line }];
}
