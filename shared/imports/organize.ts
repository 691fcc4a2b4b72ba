import type { CountByKind } from "@dreamcatcher/contracts/count-by-kind";
import type { ImportFailure } from "@dreamcatcher/contracts/import";
import type { Organizer } from "@dreamcatcher/organizing/organizer";
import { readConversation } from "@dreamcatcher/reading/read";
import { EmptyConversation, UnreadableConversation } from "@dreamcatcher/reading/transcript";
import { clip } from "@dreamcatcher/text/clip";
import { objectOf } from "@dreamcatcher/text/json";
import { sumByKind } from "#shared/conversations/sum-by-kind.ts";
import { capture, type ImportPosition } from "#shared/dreams/capture.ts";
import { chunkObjectKey } from "#shared/platform/content/keys.ts";
import { getJson } from "#shared/platform/content/objects.ts";
import type { QuotaContext } from "#shared/platform/context.ts";
import { countCapture } from "#shared/platform/observability/metrics.ts";
import { ProblemError } from "#shared/platform/problem-error.ts";
import { readUsage } from "#shared/quotas/usage.ts";
import type { Chunk, ChunkEntry, ChunkMessage } from "./chunk.ts";
import { INTERNAL_FAILURE } from "./internal-failure.ts";
import { countOutcomes, type EntryOutcome } from "./progress.ts";
import { completeIfDone, countChunk, findImport } from "./store.ts";
import type { ImportRecord } from "./stored.ts";

/**
 * Organizes one chunk of an export and adds the outcomes to the import. A conversation that cannot be
 * captured is a failure with its reason, unless it is empty; any other error is thrown, so that the chunk is
 * redelivered.
 */
export async function organizeChunk(organizer: Organizer, message: ChunkMessage): Promise<void> {
  const { owner_id, import_id, chunk } = message;
  const record = await findImport(owner_id, import_id);
  if (record === undefined) return;
  const chunkContent = await readChunk(owner_id, import_id, chunk);
  const context = { owner_id, tier: record.tier, ...record.trace };
  const results: EntryResult[] = [];
  const storedBefore = await readUsage(owner_id, "stored_bytes", Date.now());
  let added_bytes = 0;
  for (const [n, entry] of chunkContent.entries.entries()) {
    const at = { import_id, position: chunkContent.first + n, stored_bytes: storedBefore + added_bytes };
    const one = await captureEntry(context, organizer, record.options, entry, at);
    added_bytes += one.added_bytes ?? 0;
    results.push(one);
  }
  for (const { outcome } of results) countCapture("import", outcome);
  await countChunk(owner_id, import_id, chunk, {
    source: results.find(({ source }) => source)?.source ?? record.import.source,
    counts: countOutcomes(results.map(({ outcome }) => outcome)),
    failures: results.flatMap(({ failure }) => failure ?? []),
    dream_ids: [...new Set(results.flatMap(({ dream_id }) => dream_id ?? []))],
    skipped: chunkContent.skipped,
    unread_parts: sumByKind(results.flatMap(({ unread_parts }) => unread_parts ?? [])),
    added_bytes,
  });
  await completeIfDone(owner_id, import_id);
}

/** Counts a chunk that failed in all deliveries: each of its conversations is a failure. */
export async function giveUpChunk({ owner_id, import_id, chunk }: ChunkMessage): Promise<void> {
  const record = await findImport(owner_id, import_id);
  if (record === undefined) return;
  const { entries, skipped } = await readChunk(owner_id, import_id, chunk);
  await countChunk(owner_id, import_id, chunk, {
    source: record.import.source,
    counts: countOutcomes(entries.map(() => "failed")),
    failures: entries.map((entry) =>
      "failure" in entry
        ? entry.failure
        : { external_id: idOf(entry.conversation), reason: INTERNAL_FAILURE },
    ),
    dream_ids: [],
    skipped,
    unread_parts: [],
    added_bytes: 0,
  });
  await completeIfDone(owner_id, import_id);
}

async function readChunk(owner_id: string, import_id: string, chunk: number): Promise<Chunk> {
  const stored = await getJson<Chunk>(chunkObjectKey(owner_id, import_id, chunk));
  if (stored === undefined) throw new Error(`chunk ${chunk} of import ${import_id} is not in the bucket`);
  // Chunks of earlier versions count nothing as skipped.
  return { ...stored, skipped: stored.skipped ?? [] };
}

interface EntryResult {
  outcome: EntryOutcome;
  /** The dream that it created or updated. */
  dream_id?: string;
  source?: string;
  unread_parts?: CountByKind[];
  added_bytes?: number;
  failure?: ImportFailure;
}

async function captureEntry(
  context: QuotaContext,
  organizer: Organizer,
  options: ImportRecord["options"],
  entry: ChunkEntry,
  at: ImportPosition,
): Promise<EntryResult> {
  if ("failure" in entry) return { outcome: "failed", failure: entry.failure };
  try {
    const transcript = readConversation(entry.conversation, { fileName: entry.name });
    const { result, added_bytes } = await capture(context, organizer, transcript, options, at);
    const { source, unread_parts } = transcript;
    const { outcome, dream_id } = result;
    return { outcome, ...(outcome !== "unchanged" && { dream_id }), source, unread_parts, added_bytes };
  } catch (error) {
    if (error instanceof EmptyConversation) return { outcome: "empty" };
    if (!(error instanceof UnreadableConversation || error instanceof ProblemError)) throw error;
    // A problem that a retry may solve is no failure of the conversation.
    if (error instanceof ProblemError && "retry-after" in error.headers) throw error;
    return { outcome: "failed", failure: { external_id: idOf(entry.conversation), reason: error.message } };
  }
}

/** What identifies the conversation to the user in its source: its id, or its title. */
function idOf(conversation: unknown): string | null {
  const { id, conversation_id, uuid, title, name } = objectOf(conversation);
  const known = [id, conversation_id, uuid, title, name].find((value) => typeof value === "string");
  return typeof known === "string" ? clip(known, 200) : null;
}
