import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rules } from "@dreamcatcher/organizing/index";
import { fileOf } from "@dreamcatcher/reading/exports/random-access-file";
import { readExport } from "@dreamcatcher/reading/exports/read-export";
import { readConversation } from "@dreamcatcher/reading/read";
import type { Transcript } from "@dreamcatcher/reading/transcript";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTaskListItemFromMarkdown } from "mdast-util-gfm-task-list-item";
import { gfmTable } from "micromark-extension-gfm-table";
import { gfmTaskListItem } from "micromark-extension-gfm-task-list-item";
import { median, timed } from "./numbers.ts";

// How fast conversations are organized, next to parsing the Markdown of their messages and doing nothing with it.
//
//   npm run bench:organizing [-- <an export of yours, zip or JSON>]
const ROUNDS = 15;
const EXAMPLE = fileURLToPath(new URL("../examples/chatgpt-export/conversations.json", import.meta.url));

const transcripts: Transcript[] = [];
for await (const entry of readExport(fileOf(new Blob([readFileSync(process.argv[2] ?? EXAMPLE)]))))
  if ("conversation" in entry) transcripts.push(readConversation(entry.conversation));
const texts = transcripts.flatMap(({ messages }) => messages.map(({ content }) => content));
const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1_000_000;

const organizing: number[] = [];
const parsing: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const [time] = await timed(async () => {
    for (const transcript of transcripts) await rules.organize(transcript);
  });
  organizing.push(time);
  const [alone] = await timed(async () => texts.forEach(parse));
  parsing.push(alone);
}

const [organized, parsed] = [median(organizing), median(parsing)];
const speed = (time: number) => `${((1000 * megabytes) / time).toFixed(1)} MB/s`;
console.log(`${transcripts.length} conversations, ${megabytes.toFixed(2)} MB, medians of ${ROUNDS}:
  organized             ${speed(organized)}
  Markdown parsed only  ${speed(parsed)}
  organizing takes ${(organized / parsed).toFixed(2)} times as long as the parser alone`);

function parse(markdown: string) {
  fromMarkdown(markdown, {
    extensions: [gfmTable(), gfmTaskListItem()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown()],
  });
}
