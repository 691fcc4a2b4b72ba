import type { TextFormat } from "../formats/format.ts";
import { UnreadableConversation } from "../transcript.ts";
import { concat, utf8Of } from "./bytes.ts";
import { type ExportEntry, entryOf, failure, NOT_UTF8, type Source, tooLarge } from "./entry.ts";
import type { Limits } from "./limits.ts";

/** The conversation of a text file, or the several that its format cuts it into. */
export async function* readText(
  source: Source,
  chunks: AsyncIterable<Uint8Array>,
  format: TextFormat,
  limits: Limits,
): AsyncGenerator<ExportEntry> {
  if (format.split) yield* readParts(source, format.split(decoded(chunks)), limits);
  else yield await readWhole(source, chunks, limits);
}

async function* readParts(
  source: Source,
  parts: AsyncIterable<string>,
  limits: Limits,
): AsyncGenerator<ExportEntry> {
  try {
    for await (const text of parts)
      yield text.length <= limits.conversationBytes
        ? entryOf(source, text, text.length)
        : failure(`A conversation in ${source.title} ${tooLarge(limits)}.`);
  } catch (error) {
    if (!(error instanceof UnreadableConversation)) throw error;
    yield failure(`${source.title}: ${error.message}`, source.name);
  }
}

async function readWhole(
  source: Source,
  chunks: AsyncIterable<Uint8Array>,
  limits: Limits,
): Promise<ExportEntry> {
  const problem = (what: string) => failure(`${source.title} ${what}.`, source.name);
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limits.conversationBytes) return problem(tooLarge(limits));
    kept.push(chunk);
  }
  const text = utf8Of(concat(kept));
  return text === undefined ? problem(NOT_UTF8) : entryOf(source, text, size);
}

/** Text whose lines end in `\n`. */
async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let before = "";
  for await (const chunk of chunks) {
    const text = before + decoder.decode(chunk, { stream: true });
    before = text.endsWith("\r") ? "\r" : "";
    yield text.slice(0, text.length - before.length).replace(/\r\n?/g, "\n");
  }
  yield before + decoder.decode();
}
