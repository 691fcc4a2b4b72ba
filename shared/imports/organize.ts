import { chunkObjectKey } from "#shared/content/keys.ts";
import { getJson } from "#shared/content/objects.ts";
import type { Context } from "#shared/context.ts";
import type { CaptureOutcome } from "#shared/contracts/conversation.ts";
import type { ImportFailure } from "#shared/contracts/import.ts";
import { readConversation } from "#shared/conversations/read.ts";
import { clip } from "#shared/conversations/text.ts";
import { UnreadableConversation } from "#shared/conversations/transcript.ts";
import { capture } from "#shared/dreams/capture.ts";
import type { Organizer } from "#shared/dreams/organizer.ts";
import { countCapture } from "#shared/observability/metrics.ts";
import { ProblemError } from "#shared/problems.ts";
import type { Chunk, ChunkMessage } from "./chunk.ts";
import { count } from "./progress.ts";
import type { ExportEntry } from "./read-export.ts";
import { completeIfDone, countChunk, findImport, type ImportRecord } from "./store.ts";

/**
 * Organizes one chunk of an export and adds what became of it to the import. A conversation that cannot be
 * taken is a failure with its reason; a fault of ours throws, so that the chunk is delivered again.
 */
export async function organizeChunk(organizer: Organizer, message: ChunkMessage): Promise<void> {
  const { owner_id, import_id, chunk } = message;
  const record = await findImport(owner_id, import_id);
  if (record === undefined) return;
  const stored = await getJson<Chunk>(chunkObjectKey(owner_id, import_id, chunk));
  if (stored === undefined) throw new Error(`chunk ${chunk} of import ${import_id} is not in the bucket`);
  const context = { owner_id, ...record.trace };
  const taken: Taken[] = [];
  for (const [n, entry] of stored.entries.entries()) {
    taken.push(await take(context, organizer, record, entry, stored.first + n));
  }
  for (const { outcome } of taken) countCapture("import", outcome);
  await countChunk(owner_id, import_id, chunk, {
    source: taken.find(({ source }) => source)?.source ?? record.import.source,
    counts: count(taken.map(({ outcome }) => outcome)),
    failures: taken.flatMap(({ failure }) => failure ?? []),
  });
  await completeIfDone(owner_id, import_id);
}

interface Taken {
  outcome: CaptureOutcome | "failed";
  source?: string;
  failure?: ImportFailure;
}

async function take(
  context: Context,
  organizer: Organizer,
  { import: { id }, options }: ImportRecord,
  entry: ExportEntry,
  position: number,
): Promise<Taken> {
  if ("failure" in entry) return { outcome: "failed", failure: entry.failure };
  try {
    const transcript = readConversation(entry.conversation);
    const { outcome } = await capture(context, organizer, transcript, options, { import_id: id, position });
    return { outcome, source: transcript.source };
  } catch (error) {
    if (!(error instanceof UnreadableConversation || error instanceof ProblemError)) throw error;
    return { outcome: "failed", failure: { external_id: idOf(entry.conversation), reason: error.message } };
  }
}

/** What the person can find the conversation by in its tool: the source's own id, or its title. */
function idOf(conversation: unknown): string | null {
  if (typeof conversation !== "object" || conversation === null) return null;
  const { id, conversation_id, uuid, title, name } = conversation as Record<string, unknown>;
  const known = [id, conversation_id, uuid, title, name].find((value) => typeof value === "string");
  return typeof known === "string" ? clip(known, 200) : null;
}
