import { createHash } from "node:crypto";
import type { Document, DocumentWithContent } from "@dreamcatcher/contracts/dream";
import { findConversation } from "#shared/conversations/store.ts";
import { conversationOf } from "#shared/documents/identify.ts";
import { getBytes } from "#shared/platform/content/objects.ts";
import { presignGet } from "#shared/platform/content/presigned-urls.ts";
import { HOUR_SECONDS } from "#shared/platform/durations.ts";
import { notFound } from "#shared/platform/problem-error.ts";
import { readDream } from "./store.ts";

/** A Lambda response is limited to 6 MB, and its JSON in JSON may take seven bytes for one of the text. */
const MAX_RESPONSE_BYTES = 800_000;

/**
 * A document of a dream with its text, and its entity tag, which is the same for another link to the same
 * text. A capture writes new texts with the conversation's row and then deletes the old ones, so a concurrent
 * reader may have to read again.
 *
 * @throws {ProblemError} when there is no such dream or document (404)
 * @throws {Error} when the text is missing
 */
export async function readDocument(
  owner: string,
  dreamId: string,
  id: string,
): Promise<{ document: DocumentWithContent; etag: string }> {
  for (let attempt = 1; ; attempt++) {
    const { dream } = await readDream(owner, dreamId);
    const document = dream.documents.find((each) => each.id === id);
    if (document === undefined) throw notFound("document");
    const found = document.bytes === undefined ? NO_TEXT : await findText(owner, document, document.bytes);
    if (found) {
      const { key, ...text } = found;
      return { document: { ...document, ...text }, etag: etagOf(document, key) };
    }
    if (attempt === 3) throw new Error(`the text of document ${id} is not in the bucket`);
  }
}

interface Text extends Pick<DocumentWithContent, "content" | "download_url"> {
  key: string | null;
}

const NO_TEXT: Text = { key: null, content: null, download_url: null };

/** The text, or a link to it; undefined where it has been replaced since the document was read. */
async function findText(owner: string, document: Document, size: number): Promise<Text | undefined> {
  const record = await findConversation(owner, conversationOf(document));
  const key = record?.text_keys[document.id];
  if (key === undefined) return undefined;
  if (size > MAX_RESPONSE_BYTES)
    return { ...NO_TEXT, key, download_url: await presignGet(key, HOUR_SECONDS) };
  const bytes = await getBytes(key);
  return bytes && { ...NO_TEXT, key, content: Buffer.from(bytes).toString() };
}

/** A text has another key after each change. */
function etagOf(document: Document, key: string | null): string {
  const digest = createHash("sha256")
    .update(JSON.stringify([document, key]))
    .digest("base64url");
  return `"${digest.slice(0, 22)}"`;
}
