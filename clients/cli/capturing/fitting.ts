import { readConversation } from "@dreamcatcher/reading/read";
import type { Transcript, TranscriptDocument } from "@dreamcatcher/reading/transcript";

/** The service takes captures of 4 000 000 bytes, with what is around the conversation. */
const MAX_BYTES = 3_900_000;

/**
 * A conversation that the service takes in one capture: sessions of agents hold pictures and what tools
 * printed, of which no dream is made. A larger one is written as what was said and which files were made;
 * where that is still too large, its largest files are only named.
 *
 * @throws {UnreadableConversation} when a larger one has none of the formats
 */
export function fitting(conversation: string | object): string | object {
  if (bytesOf(conversation) <= MAX_BYTES) return conversation;
  const transcript = readConversation(conversation);
  let bytes = bytesOf(plainOf(transcript, new Set()));
  const sizes = transcript.documents.map((document) => ({ document, size: bytesOf(document.content ?? "") }));
  const named = new Set<TranscriptDocument>();
  for (const { document, size } of sizes.sort((a, b) => b.size - a.size)) {
    if (bytes <= MAX_BYTES) break;
    named.add(document);
    bytes -= size;
  }
  return plainOf(transcript, named);
}

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** A transcript as a list of messages with their files, of which some are only `named`. */
function plainOf(
  { source, external_id, title, url, model, created, updated, messages, documents }: Transcript,
  named: ReadonlySet<TranscriptDocument>,
): object {
  const last = messages.length - 1;
  const byMessage = Map.groupBy(documents, ({ message }) => message ?? last);
  return {
    ...{ source, external_id, title, url, model, created, updated },
    messages: messages.map((message, at) => ({
      ...message,
      attachments: byMessage.get(at)?.map((document) => attachmentOf(document, named.has(document))) ?? [],
    })),
  };
}

const attachmentOf = (
  { title, url, content_type, content }: TranscriptDocument,
  isNamed: boolean,
): object => ({
  file_name: title,
  ...(url !== undefined && { url }),
  ...(content_type !== undefined && { content_type }),
  ...(content !== undefined && !isNamed && { extracted_content: content }),
});
