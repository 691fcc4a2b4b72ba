import { createReadStream, statSync } from "node:fs";
import { rules } from "@dreamcatcher/organizing/index";
import { readExport } from "@dreamcatcher/reading/exports/read-export";
import { readConversation } from "@dreamcatcher/reading/read";

/** What a run of this program organized. */
export interface Organized {
  conversations: number;
  /** Of text that was said, in MB. */
  said: number;
}

// Reads the export named on the command line and organizes its conversations, one after the other.
const [, , file = ""] = process.argv;
const source = {
  size: statSync(file).size,
  stream: (start: number, end: number) =>
    createReadStream(file, { start, end: end - 1, highWaterMark: 1 << 20 }),
};
let conversations = 0;
let bytes = 0;
for await (const entry of readExport(source)) {
  if (!("conversation" in entry)) continue;
  const transcript = readConversation(entry.conversation);
  await rules.organize(transcript);
  conversations += 1;
  for (const { content } of transcript.messages) bytes += Buffer.byteLength(content);
}
const organized: Organized = { conversations, said: bytes / 1_000_000 };
console.log(JSON.stringify(organized));
