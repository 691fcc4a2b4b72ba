import { SendMessageCommand } from "@aws-sdk/client-sqs";
import { type ExportEntry, readExport } from "@dreamcatcher/reading/exports/read-export";
import { UnreadableExport } from "@dreamcatcher/reading/exports/unreadable-export";
import { sqs } from "#shared/platform/aws/sqs.ts";
import { chunkObjectKey, uploadKey } from "#shared/platform/content/keys.ts";
import { putJson } from "#shared/platform/content/objects.ts";
import { environment } from "#shared/platform/environment.ts";
import { type ChunkMessage, chunksOf } from "./chunk.ts";
import { INTERNAL_FAILURE } from "./internal-failure.ts";
import { s3File } from "./s3-file.ts";
import { completeIfDone, failImport, findImport, recordSplit, recordSplitProgress } from "./store.ts";

const { CHUNKS_QUEUE_URL: QueueUrl } = environment("CHUNKS_QUEUE_URL");

/**
 * Splits an uploaded export into chunks and sends a message to organize each. It holds one chunk at a time in
 * memory. A redelivery writes the same chunks and sends their messages again; each chunk counts once.
 *
 * @param size the size of the uploaded object in bytes
 */
export async function splitImport(owner_id: string, import_id: string, size: number): Promise<void> {
  const record = await findImport(owner_id, import_id);
  if (record === undefined) return;
  // The previous delivery may have crashed before it could complete the import.
  if (record.chunks_total !== null) return completeIfDone(owner_id, import_id);
  const announced = record.import.size;
  if (size > announced) {
    const reason = `The file has ${size} bytes, ${announced} were announced: begin another import with its true size.`;
    return failImport(owner_id, import_id, reason);
  }
  let seen = 0;
  let chunks = 0;
  try {
    const entries = untilUnreadable(readExport(s3File(uploadKey(owner_id, import_id), size)));
    for await (const chunk of chunksOf(entries)) {
      await putJson(chunkObjectKey(owner_id, import_id, chunks), chunk);
      const message: ChunkMessage = { owner_id, import_id, chunk: chunks };
      await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message) }));
      seen += chunk.entries.length;
      chunks += 1;
      await recordSplitProgress(owner_id, import_id, seen);
    }
  } catch (error) {
    if (!(error instanceof UnreadableExport)) throw error;
    return failImport(owner_id, import_id, error.message);
  }
  if (chunks === 0) return failImport(owner_id, import_id, "The file contains no conversations.");
  await recordSplit(owner_id, import_id, seen, chunks);
  await completeIfDone(owner_id, import_id);
}

/** Fails an import that no delivery could split; one that was split before the function crashed continues. */
export async function giveUpSplitting(owner_id: string, import_id: string): Promise<void> {
  const record = await findImport(owner_id, import_id);
  if (record?.chunks_total === null)
    return failImport(owner_id, import_id, `The file could not be read completely. ${INTERNAL_FAILURE}`);
  await completeIfDone(owner_id, import_id);
}

/** Where an export becomes unreadable, a failure replaces the rest; the conversations before it count. */
async function* untilUnreadable(entries: AsyncIterable<ExportEntry>): AsyncGenerator<ExportEntry> {
  let count = 0;
  try {
    for await (const entry of entries) {
      yield entry;
      if (!("skipped" in entry)) count += 1;
    }
  } catch (error) {
    if (!(error instanceof UnreadableExport) || count === 0) throw error;
    yield { failure: { external_id: null, reason: `After ${count} conversations: ${error.message}` } };
  }
}
