import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { runCommand } from "../../local/user-error.ts";
import { collectionText } from "../collection/collection.ts";
import { conversationAt } from "./conversation.ts";
import { HELP, type Options, readOptions } from "./options.ts";
import { PartialCopy } from "./partial-copy.ts";
import { type Range, sampleOf } from "./sample.ts";
import { Source } from "./source.ts";

// Fetches conversations that people have published, to measure on them what the rules make of conversations.
// The repository holds only where they stand.
//
//   npm run bench:talks [-- --into <folder>]
//   npm run bench:talks -- --random 40 [--from 41]
await runCommand(main);

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return console.log(HELP);
  mkdirSync(options.into, { recursive: true });
  const { written, wanted } = options.random
    ? writeSample(options.random, options.into)
    : await writeNamed(options);
  console.log(`${written} of ${wanted} conversations are in ${options.into}`);
  if (written < wanted) process.exitCode = 1;
}

function writeSample(range: Range, into: string) {
  const chats = sampleOf(collectionText(), range);
  for (const { id, conversation } of chats) writeConversation(id, conversation, into);
  return { written: chats.length, wanted: range.count };
}

async function writeNamed({ address, into, sources: file }: Options) {
  const sources = z.array(Source).parse(JSON.parse(readFileSync(file, "utf8")));
  let written = 0;
  for (const [repository, own] of Map.groupBy(sources, (source) => source.repository)) {
    const copy = new PartialCopy(`${address}/${repository}`);
    try {
      for (const source of own) if (await write(source, copy, into)) written++;
    } finally {
      copy.remove();
    }
  }
  return { written, wanted: sources.length };
}

/** Returns whether the conversation was there; people take down what they have published. */
async function write({ id, commit, path, position }: Source, copy: PartialCopy, into: string) {
  try {
    const conversation = await conversationAt(new Blob([copy.file(commit, path)]), position);
    if (conversation === undefined) throw new Error(`it has no conversation ${position}`);
    writeConversation(id, conversation, into);
    return true;
  } catch (error) {
    console.error(`${id}: ${(error as Error).message.trim()}`);
    return false;
  }
}

function writeConversation(id: string, conversation: unknown, into: string): void {
  const isText = typeof conversation === "string";
  const content = isText ? conversation : JSON.stringify(conversation);
  writeFileSync(join(into, `${id}.${isText ? "txt" : "json"}`), content);
}
