import { concat, latin1Of } from "./bytes.ts";
import type { Limits } from "./limits.ts";
import { UnreadableExport } from "./unreadable-export.ts";

/** What a value stands in: a list, an object, or the file. */
export interface Container {
  /** The fields that lead to it, `*` for each list: `data/chats/*`. */
  path: string;
  isList: boolean;
}

/** One value, as its bytes, or why it is left out; `position` counts from 1 in its container. */
export type Piece = { container: Container; position: number } & (
  | { bytes: Uint8Array }
  | { size: number; refused: "too large" | "nested too deep" }
);

export type PieceLimits = Pick<Limits, "conversationBytes" | "depth">;

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
/** Most strings end within so many bytes, sooner than a search starts. */
const NEAR = 48;
/** As much of a field's name as a path holds. */
const NAME_BYTES = 100;

/** Cuts text that comes in chunks into values. */
export interface Splitter {
  /** The values that end in the next chunk. */
  push(chunk: Uint8Array): Generator<Piece>;
  /**
   * The value that ends with the text.
   *
   * @throws {UnreadableExport} when the text ends before its lists and objects do
   */
  end(): Generator<Piece>;
}

/** Cuts a stream into its values, one after another. */
export async function* split(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { push, end }: Splitter,
): AsyncGenerator<Piece> {
  for await (const chunk of chunks) yield* push(chunk);
  yield* end();
}

/**
 * Cuts JSON text into the values that stand in `wrappers` lists and objects, without parsing them: 0 gives
 * the whole values of the file, which may follow each other; 1 the elements of its list, or the fields of its
 * object. Keeps at most one value in memory. A value that is broken in itself does not keep the next from
 * being found.
 *
 * @throws {UnreadableExport} when the text goes on after its list
 */
export function jsonSplitter(wrappers: number, limits: PieceLimits): Splitter {
  /** The lists and objects around the place that is read, with the names of the fields they stand in. */
  const around: { isList: boolean; name: string }[] = [];
  let container: Container = { path: "", isList: true };
  let awaitsName = false;
  let inName = false;
  let name = "";
  let hasEnded = false;
  let inString = false;
  let skip = 0;
  /** How deep the place is in a value that is a list or an object. */
  let depth = 0;
  let inScalar = false;
  let kept: Uint8Array[] = [];
  let size = 0;
  let deepest = 0;
  let position = 0;

  const keep = (bytes: Uint8Array) => {
    size += bytes.length;
    if (size <= limits.conversationBytes && deepest <= limits.depth) kept.push(bytes);
    else kept = [];
  };
  const take = (): Piece => {
    const place = { container, position };
    const piece: Piece =
      deepest > limits.depth
        ? { ...place, size, refused: "nested too deep" }
        : size > limits.conversationBytes
          ? { ...place, size, refused: "too large" }
          : { ...place, bytes: concat(kept) };
    kept = [];
    inScalar = false;
    hasEnded ||= wrappers === 0;
    return piece;
  };
  const open = (isList: boolean) => {
    around.push({ isList, name: around.at(-1)?.isList ? "*" : name });
    awaitsName = !isList;
    if (around.length < wrappers) return;
    const path = [...around.slice(1).map((each) => each.name), ...(isList ? ["*"] : [])].join("/");
    container = { path, isList };
    position = 0;
  };

  function* push(chunk: Uint8Array): Generator<Piece> {
    let from = 0;
    const start = skip;
    skip = Math.max(0, skip - chunk.length);
    for (let at = start; at < chunk.length; at++) {
      if (inString) {
        const stringEnd = endOfString(chunk, at);
        if (inName) name = (name + latin1Of(chunk.subarray(at, stringEnd))).slice(0, NAME_BYTES);
        at = stringEnd;
        inString = at >= chunk.length;
        inName &&= inString;
        skip = Math.max(0, at - chunk.length);
        continue;
      }
      const byte = chunk[at];
      const opens = byte === OPEN_LIST || byte === OPEN_OBJECT;
      const closes = byte === CLOSE_LIST || byte === CLOSE_OBJECT;
      if (depth > 0) {
        if (byte === QUOTE) inString = true;
        else if (opens) {
          depth++;
          if (depth > deepest) deepest = depth;
        } else if (closes && --depth === 0) {
          keep(chunk.subarray(from, at + 1));
          yield take();
        }
        continue;
      }
      const isBetween = byte === COMMA || byte === COLON || isSpace(byte);
      if (inScalar) {
        if (!isBetween && !closes) {
          inString = byte === QUOTE;
          continue;
        }
        keep(chunk.subarray(from, at));
        yield take();
      }
      if (isSpace(byte)) continue;
      const inside = around.at(-1);
      if (hasEnded && !inside && (wrappers === 0 ? byte === COMMA : !opens)) throw goesOn(position);
      if (isBetween) awaitsName = byte === COMMA && inside?.isList === false;
      else if (closes) {
        // One bracket too many is left by a value that is broken.
        if (inside?.isList !== (byte === CLOSE_LIST)) continue;
        around.pop();
        awaitsName = false;
        hasEnded ||= around.length === 0;
      } else if (awaitsName) {
        // What is no name is left by a value that is broken.
        inString = inName = byte === QUOTE;
        name = "";
      } else if (around.length < wrappers) {
        if (opens) open(byte === OPEN_LIST);
        else inString = byte === QUOTE;
      } else {
        position++;
        from = at;
        size = 0;
        depth = deepest = opens ? 1 : 0;
        inScalar = !opens;
        inString = byte === QUOTE;
      }
    }
    if (depth > 0 || inScalar) keep(chunk.subarray(from));
  }
  function* end(): Generator<Piece> {
    if (inScalar && wrappers === 0 && !inString) yield take();
    else if (depth > 0 || inScalar || inString || around.length > 0)
      throw brokenOff(position - (depth > 0 || inScalar ? 1 : 0));
  }
  return { push, end };
}
/**
 * Where the string ends, or at least `chunk.length` where it goes on; one more where an escape was cut in
 * two.
 */
function endOfString(chunk: Uint8Array, from: number): number {
  let at = from;
  for (const near = Math.min(chunk.length, from + NEAR); at < near; at++) {
    const byte = chunk[at];
    if (byte === QUOTE) return at;
    if (byte === BACKSLASH) at++;
  }
  // Long text is searched many bytes at a time.
  while (at < chunk.length) {
    const quote = chunk.indexOf(QUOTE, at);
    const end = quote === -1 ? chunk.length : quote;
    if (!isEscaped(chunk, at, end)) return end;
    at = end + 1;
  }
  return at;
}

/** Whether an odd number of backslashes stands before `end`. */
function isEscaped(chunk: Uint8Array, from: number, end: number): boolean {
  let at = end;
  while (at > from && chunk[at - 1] === BACKSLASH) at--;
  return (end - at) % 2 === 1;
}

const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

const brokenOff = (whole: number): UnreadableExport =>
  new UnreadableExport(
    `The file breaks off in the middle, after ${whole} whole ${whole === 1 ? "conversation" : "conversations"}: it was not saved or sent to its end.`,
  );

const goesOn = (before: number): UnreadableExport =>
  new UnreadableExport(
    `The file is not valid JSON: it goes on after the end of its list, which came after ${before} ${before === 1 ? "conversation" : "conversations"}.`,
  );
