import { isObject } from "@dreamcatcher/text/json";
import type { RecordsFormat } from "../formats/format.ts";
import { kindOfOther } from "../recognizing/other-records.ts";
import { objectFormatOf, recordsFormatOf } from "../recognizing/recognize.ts";
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
  let records: Parsed[] = [];
  let size = 0;
  function* take(): Generator<ExportEntry> {
    if (list && size > limits.conversationBytes)
      yield failure(`The conversation in ${source.title} ${tooLarge(limits)}.`);
    else if (list) {
      const format = recordsFormatOf({ ...list, values: records.map(({ value }) => value) });
      if (format || paths.has(list.path))
        for (const own of conversationsOf(records, format))
          yield entryOf(
            source,
            own.map(({ value }) => value),
            own.reduce((sum, { bytes }) => sum + bytes, 0),
          );
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
      if (size <= limits.conversationBytes) records.push(read);
      else records = [];
    }
  } catch (error) {
    // What is whole of a list that breaks off is a conversation still.
    yield* take();
    throw error;
  }
  yield* take();
}

/** The records by the conversation that they name; one without a name belongs to that of the one before. */
function conversationsOf(records: Parsed[], format: RecordsFormat | undefined): Iterable<Parsed[]> {
  const nameOf = ({ value }: Parsed) => (isObject(value) ? format?.conversationOf?.(value) : undefined);
  let last = records.map(nameOf).find((name) => name !== undefined);
  return Map.groupBy(records, (record) => {
    last = nameOf(record) ?? last;
    return last;
  }).values();
}

interface Parsed {
  value: unknown;
  bytes: number;
}

function parsed(piece: Piece, limits: Limits): Parsed | { problem: string } {
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
