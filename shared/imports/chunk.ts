import type { CountByKind } from "@dreamcatcher/contracts/count-by-kind";
import { Id } from "@dreamcatcher/contracts/primitives";
import type { ExportEntry } from "@dreamcatcher/reading/exports/read-export";
import * as z from "zod";
import { sumByKind } from "#shared/conversations/sum-by-kind.ts";

/** An entry of an export that is a conversation, or should be one. */
export type ChunkEntry = Exclude<ExportEntry, { skipped: unknown }>;

/**
 * A part of an export; `first` is the position of its first entry in the export, and `skipped` counts the
 * records before the next part that are no conversations.
 */
export interface Chunk {
  first: number;
  entries: ChunkEntry[];
  skipped: CountByKind[];
}

/** The message about a chunk to organize. */
export const ChunkMessage = z.object({ owner_id: Id, import_id: Id, chunk: z.int().min(0) });
export type ChunkMessage = z.infer<typeof ChunkMessage>;

/** Small enough to be organized well within a function's timeout, large enough to be worth a message. */
const MAX_ENTRIES = 25;
const MAX_BYTES = 2_000_000;

/** Splits a stream of entries into chunks, deterministically, and yields each as soon as it is full. */
export async function* chunksOf(entries: AsyncIterable<ExportEntry>): AsyncGenerator<Chunk> {
  let chunk: Chunk = { first: 0, entries: [], skipped: [] };
  let bytes = 0;
  for await (const entry of entries) {
    if ("skipped" in entry) {
      chunk.skipped = sumByKind([...chunk.skipped, entry.skipped]);
      continue;
    }
    chunk.entries.push(entry);
    bytes += "bytes" in entry ? entry.bytes : 0;
    if (chunk.entries.length < MAX_ENTRIES && bytes < MAX_BYTES) continue;
    yield chunk;
    chunk = { first: chunk.first + chunk.entries.length, entries: [], skipped: [] };
    bytes = 0;
  }
  if (chunk.entries.length > 0 || chunk.skipped.length > 0) yield chunk;
}
