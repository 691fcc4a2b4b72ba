import { concat } from "./bytes.ts";
import { type Container, type Piece, type PieceLimits, splitJson } from "./split-json.ts";
import { UnreadableExport } from "./unreadable-export.ts";

const LINE_FEED = 0x0a;
const LINES: Container = { path: "", isList: true };

/**
 * Cuts a stream of JSON lines into its values, of which a broken one does not reach beyond its line. Keeps at
 * most one line in memory; blank lines are skipped.
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limits: PieceLimits,
): AsyncGenerator<Piece> {
  let position = 0;
  let size = 0;
  let kept: Uint8Array[] = [];
  const take = async (): Promise<Piece[]> => {
    const line = { container: LINES, position: position + 1 };
    const pieces: Piece[] =
      size > limits.conversationBytes
        ? [{ ...line, size, refused: "too large" }]
        : (await valuesOf(concat(kept), limits)).map((piece) => ({ ...piece, ...line }));
    kept = [];
    size = 0;
    position += pieces.length;
    return pieces;
  };
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; ) {
      const found = chunk.indexOf(LINE_FEED, from);
      const end = found === -1 ? chunk.length : found;
      size += end - from;
      if (size <= limits.conversationBytes) kept.push(chunk.subarray(from, end));
      else kept = [];
      if (found !== -1) yield* await take();
      from = end + 1;
    }
  }
  yield* await take();
}

/** The value of a line, none of a blank one; a line that is no one value is given as it is. */
async function valuesOf(line: Uint8Array, limits: PieceLimits): Promise<Piece[]> {
  const pieces: Piece[] = [];
  try {
    for await (const piece of splitJson([line], 0, limits)) pieces.push(piece);
    if (pieces.length < 2) return pieces;
  } catch (error) {
    if (!(error instanceof UnreadableExport)) throw error;
  }
  return [{ container: LINES, position: 1, bytes: line }];
}
