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
    const key = await textKeyOf(owner, document);
    const text = document.bytes === undefined ? NO_TEXT : key && (await readText(key, document.bytes));
    if (text) return { document: { ...document, ...text }, etag: etagOf(document, key) };
    if (attempt === 3) throw new Error(`the text of document ${id} is not in the bucket`);
  }
}

type Text = Pick<DocumentWithContent, "content" | "download_url">;

const NO_TEXT: Text = { content: null, download_url: null };

async function textKeyOf(owner: string, document: Document): Promise<string | undefined> {
  if (document.bytes === undefined) return undefined;
  const record = await findConversation(owner, conversationOf(document));
  return record?.text_keys[document.id];
}

async function readText(key: string, size: number): Promise<Text | undefined> {
  if (size > MAX_RESPONSE_BYTES) return { content: null, download_url: await presignGet(key, HOUR_SECONDS) };
  const bytes = await getBytes(key);
  return bytes && { content: Buffer.from(bytes).toString(), download_url: null };
}

/** A text has another key after each change. */
const etagOf = (document: Document, key: string | undefined) =>
  `"${createHash("sha256")
    .update(JSON.stringify([document, key]))
    .digest("base64url")
    .slice(0, 22)}"`;
