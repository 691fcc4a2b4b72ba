import { fileOf } from "@dreamcatcher/reading/exports/random-access-file";
import { readExport } from "@dreamcatcher/reading/exports/read-export";

/**
 * Returns the conversation at a position in a file of any format that is read: parsed JSON, or text;
 * undefined where the file holds fewer.
 *
 * @throws {UnreadableExport} when the file cannot be read
 */
export async function conversationAt(file: Blob, position: number): Promise<unknown> {
  let index = 0;
  for await (const entry of readExport(fileOf(file)))
    if ("conversation" in entry && index++ === position) return entry.conversation;
  return undefined;
}
