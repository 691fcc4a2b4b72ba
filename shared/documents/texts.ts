import { documentKey } from "#shared/platform/content/keys.ts";
import { putBytes } from "#shared/platform/content/objects.ts";

/** The change of a dream that stores a text. */
interface Change {
  owner_id: string;
  dream_id: string;
  change: string;
}

/**
 * Stores the texts of documents, and returns their keys, both by the documents' ids. As plain text: a browser
 * that follows a link to one runs nothing.
 */
export async function putTexts(
  { owner_id, dream_id, change }: Change,
  texts: ReadonlyMap<string, string>,
): Promise<Record<string, string>> {
  const stored = [...texts].map(async ([id, text]) => {
    const key = documentKey(owner_id, dream_id, change, id);
    await putBytes(key, text, "text/plain; charset=utf-8");
    return [id, key];
  });
  return Object.fromEntries(await Promise.all(stored));
}
