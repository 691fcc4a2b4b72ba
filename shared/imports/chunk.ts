import { Id } from "@dreamcatcher/contracts/primitives";
import type { ExportEntry } from "@dreamcatcher/reading/exports/read-export";
import * as z from "zod";

/** One piece of an export: `first` is the place of its first entry in the whole. */
export interface Chunk {
  first: number;
  entries: ExportEntry[];
}

/** The message that has one chunk organized. */
export const ChunkMessage = z.object({ owner_id: Id, import_id: Id, chunk: z.int().min(0) });
export type ChunkMessage = z.infer<typeof ChunkMessage>;

/** Small enough to be organized well within a worker's time, large enough to be worth a message. */
const MAX_ENTRIES = 25;
const MAX_BYTES = 2_000_000;

/** Cuts a stream of entries into chunks, each as soon as it is full; the same export is always cut alike. */
export async function* chunksOf(entries: AsyncIterable<ExportEntry>): AsyncGenerator<Chunk> {
  let chunk: Chunk = { first: 0, entries: [] };
  let bytes = 0;
  for await (const entry of entries) {
    chunk.entries.push(entry);
    bytes += "bytes" in entry ? entry.bytes : 0;
    if (chunk.entries.length < MAX_ENTRIES && bytes < MAX_BYTES) continue;
    yield chunk;
    chunk = { first: chunk.first + chunk.entries.length, entries: [] };
    bytes = 0;
  }
  if (chunk.entries.length > 0) yield chunk;
}
