import { readdirSync, readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { packConversation } from "@dreamcatcher/reading/exports/pack";
import { fileOf } from "@dreamcatcher/reading/exports/random-access-file";
import { readExport } from "@dreamcatcher/reading/exports/read-export";
import { readConversation } from "@dreamcatcher/reading/read";
import { UnreadableConversation } from "@dreamcatcher/reading/transcript";
import { expect, test } from "vitest";
import { ZipFile } from "yazl";

const FOLDERS = ["conversations/", "../../examples/conversations/", "../../examples/chatgpt-export/"];
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(new URL(folder, import.meta.url)).map((file) => new URL(folder + file, import.meta.url)),
);

async function entriesOf(bytes: Uint8Array<ArrayBuffer>) {
  const entries: { conversation: unknown; name?: string }[] = [];
  try {
    for await (const entry of readExport(fileOf(new Blob([bytes]))))
      if ("conversation" in entry) entries.push(entry);
  } catch {
    // What cannot be read is not packed either.
  }
  return entries;
}

function transcriptOf({ conversation, name }: { conversation: unknown; name?: string }) {
  try {
    return readConversation(conversation, { fileName: name });
  } catch (error) {
    if (error instanceof UnreadableConversation) return undefined;
    throw error;
  }
}

test("the conversations of all files, packed together, are read as they are read alone", async () => {
  const packed = { strict: [] as [string, Uint8Array][], lenient: [] as [string, Uint8Array][] };
  const alone = { strict: [] as unknown[], lenient: [] as unknown[] };
  for (const url of FILES) {
    for (const entry of await entriesOf(readFileSync(url))) {
      const fileName = entry.name ?? url.pathname;
      const transcript = transcriptOf({ ...entry, name: fileName });
      if (transcript === undefined) continue;
      const file = await packConversation(entry.conversation, fileName);
      if (file === undefined) throw new Error(`${url.pathname} holds a conversation that is not packed`);
      const kind = file.isLenient ? "lenient" : "strict";
      packed[kind].push([file.name, file.bytes]);
      alone[kind].push(transcript);
    }
  }
  for (const kind of ["strict", "lenient"] as const) {
    const zip = new ZipFile();
    for (const [n, [name, bytes]] of packed[kind].entries())
      zip.addBuffer(Buffer.from(bytes), `${String(n).padStart(6, "0")}/${name}`);
    zip.end();
    const entries = await entriesOf(new Uint8Array(await buffer(zip.outputStream)));
    expect(entries.map(transcriptOf)).toEqual(alone[kind]);
    expect(alone[kind].length).toBeGreaterThan(5);
  }
});
