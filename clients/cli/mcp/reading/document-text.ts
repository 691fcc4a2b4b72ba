import type { Client, Dream } from "@dreamcatcher/client";
import { CommandError } from "../../command-error.ts";
import { EXIT } from "../../exit-codes.ts";

/**
 * The text of a document, which only the service has.
 *
 * @throws {CommandError} when there is none, or nobody is signed in
 * @throws {ApiError} when the service refuses
 * @throws {NetworkError} when it gives no response
 */
export async function documentText(
  client: Client | undefined,
  { id, title }: Dream,
  document_id: string,
  signal: AbortSignal,
): Promise<string> {
  if (client === undefined)
    throw new CommandError(
      EXIT.notSignedIn,
      "The texts of documents are with the service, and nobody is signed in.",
    );
  const { content, download_url } = await client.dreams.document(id, document_id, { signal });
  if (content !== null) return content;
  if (download_url === null)
    throw new CommandError(EXIT.notFound, `No text of the document ${document_id} of “${title}” is stored.`);
  const response = await fetch(download_url, { signal });
  if (response.ok) return response.text();
  throw new CommandError(EXIT.unreachable, `The document could not be read: ${response.status}`);
}
