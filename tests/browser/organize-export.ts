import { contentHash, idOfSource } from "@dreamcatcher/reading/conversation-id";
import { readFile } from "../cases/read-file.ts";

/** Reads and organizes a file in base64; returns its conversations with ids, hashes and dreams as JSON. */
export async function organizeExport(base64: string): Promise<string> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const { conversations, failures } = await readFile(bytes);
  const identified = conversations.map(({ transcript, dream }) => ({
    id: idOfSource(transcript),
    hash: contentHash(transcript),
    transcript,
    dream,
  }));
  return JSON.stringify({ conversations: identified, failures });
}
