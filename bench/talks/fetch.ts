import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { runCommand } from "../../local/user-error.ts";
import { conversationAt } from "./conversation.ts";
import { HELP, readOptions } from "./options.ts";
import { PartialCopy } from "./partial-copy.ts";
import { Source } from "./source.ts";

// Fetches conversations that people have published, to measure on them what the rules make of conversations.
// The repository holds only where they stand.
//
//   npm run bench:talks [-- --into <folder>]
await runCommand(main);

async function main(): Promise<void> {
  const { address, into, sources: file, help } = readOptions(process.argv.slice(2));
  if (help) return console.log(HELP);
  const sources = z.array(Source).parse(JSON.parse(readFileSync(file, "utf8")));
  mkdirSync(into, { recursive: true });
  let written = 0;
  for (const [repository, own] of Map.groupBy(sources, (source) => source.repository)) {
    const copy = new PartialCopy(`${address}/${repository}`);
    try {
      for (const source of own) if (await write(source, copy, into)) written++;
    } finally {
      copy.remove();
    }
  }
  console.log(`${written} of ${sources.length} conversations are in ${into}`);
  if (written < sources.length) process.exitCode = 1;
}

/** Returns whether the conversation was there; people take down what they have published. */
async function write({ id, commit, path, position }: Source, copy: PartialCopy, into: string) {
  try {
    const conversation = await conversationAt(new Blob([copy.file(commit, path)]), position);
    if (conversation === undefined) throw new Error(`it has no conversation ${position}`);
    const isText = typeof conversation === "string";
    const content = isText ? conversation : JSON.stringify(conversation);
    writeFileSync(join(into, `${id}.${isText ? "txt" : "json"}`), content);
    return true;
  } catch (error) {
    console.error(`${id}: ${(error as Error).message.trim()}`);
    return false;
  }
}
