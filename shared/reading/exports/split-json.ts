import { concat, latin1Of } from "./bytes.ts";
import type { Limits } from "./limits.ts";
import { UnreadableExport } from "./unreadable-export.ts";

/** One element of the list, as its bytes, or why it is left out; `position` counts from 1. */
export type Piece =
  | { position: number; bytes: Uint8Array }
  | { position: number; size: number; refused: "too large" | "nested too deep" };

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const LIST_OF_CONVERSATIONS = /[{,]\s*"conversations"\s*:\s*$/;
const LOOK_BACK = 64;
/** Most strings end within so many bytes, sooner than a search starts. */
const NEAR = 48;

/**
 * Cuts a stream of JSON text into the elements of its list, without parsing them: a list at the top, the list
 * under `conversations` of an object at the top, else whole values one after another (a single object, or one
 * a line). Keeps at most one element in memory. An element that is broken in itself does not keep the next
 * from being found.
 *
 * @throws {UnreadableExport} when the text ends before the list does, or goes on after it
 */
export async function* splitJson(
  chunks: AsyncIterable<Uint8Array>,
  limits: Pick<Limits, "conversationBytes" | "depth">,
): AsyncGenerator<Piece> {
  let depth = 0;
  /** The depth at which elements stand: 0 until the list is found, then 1, or 2 under `conversations`. */
  let base = 0;
  let listEnded = false;
  let inString = false;
  let skip = 0;
  let inElement = false;
  let scalar = false;
  let kept: Uint8Array[] = [];
  let size = 0;
  let deepest = 0;
  let position = 0;
  let before = "";

  const keep = (bytes: Uint8Array) => {
    size += bytes.length;
    if (size <= limits.conversationBytes && deepest <= limits.depth) kept.push(bytes);
    else kept = [];
  };
  const take = (): Piece => {
    const piece: Piece =
      deepest > limits.depth
        ? { position, size, refused: "nested too deep" }
        : size > limits.conversationBytes
          ? { position, size, refused: "too large" }
          : { position, bytes: concat(kept) };
    kept = [];
    inElement = false;
    return piece;
  };

  for await (const chunk of chunks) {
    let from = 0;
    const start = skip;
    skip = Math.max(0, skip - chunk.length);
    for (let at = start; at < chunk.length; at++) {
      if (inString) {
        at = endOfString(chunk, at);
        inString = at >= chunk.length;
        skip = Math.max(0, at - chunk.length);
        continue;
      }
      const byte = chunk[at];
      if (listEnded && base < 2 && !isSpace(byte)) throw goesOn(position);
      const opens = byte === OPEN_LIST || byte === OPEN_OBJECT;
      const closes = byte === CLOSE_LIST || byte === CLOSE_OBJECT;
      const between = byte === COMMA || byte === COLON || isSpace(byte);

      if (inElement && scalar && depth === base && (between || closes)) {
        keep(chunk.subarray(from, at));
        yield take();
      }
      if (!inElement && depth === base && !between && !closes && !listEnded) {
        if (base === 0 && position === 0 && byte === OPEN_LIST) {
          base = depth = 1;
          continue;
        }
        inElement = true;
        scalar = !opens;
        position++;
        from = at;
        size = deepest = 0;
      }
      if (byte === QUOTE) inString = true;
      else if (opens) {
        if (byte === OPEN_LIST && base === 0 && depth === 1 && position === 1) {
          const preceding = before + latin1Of(chunk.subarray(Math.max(0, at - LOOK_BACK), at));
          if (LIST_OF_CONVERSATIONS.test(preceding)) {
            base = depth = 2;
            position = 0;
            kept = [];
            inElement = false;
            continue;
          }
        }
        depth++;
        if (depth - base > deepest) deepest = depth - base;
      } else if (closes) {
        // One brace too many after an element: the list itself can only be closed by a bracket.
        if (!inElement && depth === base && base > 0 && byte === CLOSE_OBJECT) continue;
        depth--;
        if (inElement && depth === base) {
          keep(chunk.subarray(from, at + 1));
          yield take();
        } else if (depth < base) listEnded = true;
      }
    }
    if (inElement) keep(chunk.subarray(from));
    before = (before + latin1Of(chunk.subarray(-LOOK_BACK))).slice(-LOOK_BACK);
  }
  if (inElement && scalar && base === 0 && !inString) yield take();
  else if (inElement || inString || (base > 0 && !listEnded)) throw brokenOff(position - (inElement ? 1 : 0));
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
