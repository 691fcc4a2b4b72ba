import { kindOfOther } from "../recognizing/other-records.ts";
import { objectFormatOf, recordsFormatOf, talksOf } from "../recognizing/recognize.ts";
import { utf8Of } from "./bytes.ts";
import { type ExportEntry, entryOf, failure, NOT_UTF8, type Source, tooLarge } from "./entry.ts";
import { type Layout, splitterOf } from "./layout.ts";
import type { Limits } from "./limits.ts";
import { type Container, type Piece, split } from "./split-json.ts";

/** The conversations of a JSON file, one after another. */
export function readJson(
  source: Source,
  chunks: AsyncIterable<Uint8Array>,
  layout: Layout,
  limits: Limits,
): AsyncGenerator<ExportEntry> {
  const pieces = split(chunks, splitterOf(layout, limits));
  return layout.shape === "object"
    ? readObjects(source, pieces, layout, limits)
    : readRecords(source, pieces, layout, limits);
}

/** Each value is a conversation. */
async function* readObjects(
  source: Source,
  pieces: AsyncIterable<Piece>,
  { paths }: Layout,
  limits: Limits,
): AsyncGenerator<ExportEntry> {
  for await (const piece of pieces) {
    const isMeant = paths.has(piece.container.path);
    const read = parsed(piece, limits);
    if ("problem" in read) {
      if (isMeant) yield failure(`Conversation ${piece.position} of ${source.title} ${read.problem}.`);
      continue;
    }
    const { value, bytes } = read;
    const isConversation = objectFormatOf(value) !== undefined;
    const kind = isConversation ? undefined : kindOfOther(value);
    if (kind) yield { skipped: { kind, count: 1 } };
    else if (isConversation || isMeant) yield entryOf(source, value, bytes);
  }
}

/** All values of a list together are a conversation. */
async function* readRecords(
  source: Source,
  pieces: AsyncIterable<Piece>,
  { paths }: Layout,
  limits: Limits,
): AsyncGenerator<ExportEntry> {
  let list: Container | undefined;
  let records: unknown[] = [];
  let size = 0;
  function* take(): Generator<ExportEntry> {
    if (list && size > limits.conversationBytes)
      yield failure(`The conversation in ${source.title} ${tooLarge(limits)}.`);
    else if (list) {
      const format = recordsFormatOf({ ...list, values: records });
      const talks = format ? talksOf(format, records) : paths.has(list.path) ? [records] : [];
      for (const talk of talks) yield entryOf(source, talk, Math.ceil((size * talk.length) / records.length));
    }
    records = [];
    size = 0;
  }
  try {
    for await (const piece of pieces) {
      if (piece.container !== list) {
        yield* take();
        list = piece.container;
      }
      const read = parsed(piece, limits);
      if ("problem" in read) {
        if (paths.has(list.path))
          yield failure(`Record ${piece.position} of ${source.title} ${read.problem}.`);
        continue;
      }
      size += read.bytes;
      if (size <= limits.conversationBytes) records.push(read.value);
      else records = [];
    }
  } catch (error) {
    // What is whole of a list that breaks off is a conversation still.
    yield* take();
    throw error;
  }
  yield* take();
}

function parsed(piece: Piece, limits: Limits): { value: unknown; bytes: number } | { problem: string } {
  if ("refused" in piece)
    return {
      problem:
        piece.refused === "too large" ? tooLarge(limits) : `is nested deeper than ${limits.depth} levels`,
    };
  const text = utf8Of(piece.bytes);
  if (text === undefined) return { problem: NOT_UTF8 };
  try {
    return { value: JSON.parse(text), bytes: piece.bytes.length };
  } catch {
    return { problem: "is not valid JSON" };
  }
}
