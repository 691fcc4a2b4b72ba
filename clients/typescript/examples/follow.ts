// Prints what happens to the dreams, also what has happened since it ran last: node follow.ts position.json
import { readFile, writeFile } from "node:fs/promises";
import type { Dream, FeedEvent } from "@dreamcatcher/client";
import { connect } from "./connect.ts";

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error("Usage: node follow.ts position.json");

/** The last event of the previous run, or from the first event on where this is the first run. */
const after: FeedEvent | number = await readFile(file, "utf8").then(JSON.parse, () => 0);

const end = new AbortController();
process.once("SIGINT", () => end.abort());
const onState = (state: string) => console.error(state);
for await (const event of connect().live("*", { after, signal: end.signal, onState })) {
  const { position, type, data } = event;
  const { dream } = data as { dream?: Partial<Dream> };
  console.log(position, type, ...(dream?.title ? [dream.title] : []));
  await writeFile(file, JSON.stringify(event));
}
