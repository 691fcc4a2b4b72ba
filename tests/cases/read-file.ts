import { rules } from "@dreamcatcher/organizing/index";
import type { OrganizedDream } from "@dreamcatcher/organizing/organizer";
import { fileOf } from "@dreamcatcher/reading/exports/random-access-file";
import { readExport } from "@dreamcatcher/reading/exports/read-export";
import { readConversation } from "@dreamcatcher/reading/read";
import type { Transcript } from "@dreamcatcher/reading/transcript";

/** The conversations of a file with their dreams, and how many conversations failed. */
export interface ReadFile {
  conversations: { transcript: Transcript; dream: OrganizedDream }[];
  failures: number;
}

/** Reads and organizes all conversations of a file, as an import does. */
export async function readFile(bytes: Uint8Array<ArrayBuffer>): Promise<ReadFile> {
  const read: ReadFile = { conversations: [], failures: 0 };
  for await (const entry of readExport(fileOf(new Blob([bytes])))) {
    if ("failure" in entry) read.failures += 1;
    if (!("conversation" in entry)) continue;
    const transcript = readConversation(entry.conversation, { fileName: entry.name });
    read.conversations.push({ transcript, dream: await rules.organize(transcript) });
  }
  return read;
}
