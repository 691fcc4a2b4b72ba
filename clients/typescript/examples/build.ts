// Makes a dream of a conversation, builds it, and keeps the project: node build.ts talk.md project.zip
import { readFile, writeFile } from "node:fs/promises";
import { connect } from "./connect.ts";

const MOST_MS = 300_000;
const [talk, project] = process.argv.slice(2);
if (talk === undefined || project === undefined) throw new Error("Usage: node build.ts talk.md project.zip");

const { conversations, dreams, implementations } = connect();
const { outcome, dream } = await conversations.capture(await readFile(talk, "utf8"));
console.log(`${outcome}: ${dream.title}`);
for (const { text, done } of dream.todos) console.log(`  [${done ? "x" : " "}] ${text}`);

const { id } = await dreams.implement(dream);
const built = await implementations.wait(id, { signal: AbortSignal.timeout(MOST_MS) });
console.log(`${built.status}: ${built.verdict ?? built.failure}`);
for (const { outcome, ran, expects } of built.checks) console.log(`  ${outcome}: ${ran}: ${expects}`);

if (built.project_url !== null) {
  const response = await fetch(built.project_url);
  if (!response.ok) throw new Error(`The project cannot be read: ${response.status}`);
  await writeFile(project, await response.bytes());
  console.log(`kept: ${project}`);
}
