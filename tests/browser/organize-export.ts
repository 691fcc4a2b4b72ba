import { rules } from "@dreamcatcher/organizing/index";
import { contentHash, idOfSource } from "@dreamcatcher/reading/conversation-id";
import { fileOf } from "@dreamcatcher/reading/exports/random-access-file";
import { readExport } from "@dreamcatcher/reading/exports/read-export";
import { readConversation } from "@dreamcatcher/reading/read";

/** Reads and organizes an export in base64; returns the dreams as JSON. */
export async function organizeExport(base64: string): Promise<string> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const dreams: unknown[] = [];
  for await (const entry of readExport(fileOf(new Blob([bytes])))) {
    if (!("conversation" in entry)) throw new Error(JSON.stringify(entry));
    const transcript = readConversation(entry.conversation);
    const dream = await rules.organize(transcript);
    dreams.push({ id: idOfSource(transcript), hash: contentHash(transcript), ...dream });
  }
  return JSON.stringify(dreams);
}
