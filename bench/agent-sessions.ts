import type { TranscriptDocument } from "@dreamcatcher/reading/transcript";
import { Repository } from "./agent-sessions/repository.ts";
import { type Session, sessionsOf } from "./agent-sessions/sessions.ts";

// Replays the coding sessions that Git repositories keep beside their code, and reports how many of the files
// that the sessions created equal what the repository holds after them.
//
//   npm run bench:agent-sessions -- [--verbose] <git directory…>
const NEAR = 0.9;
const isVerbose = process.argv.includes("--verbose");

type Verdict = "equal" | "equal but for layout" | "near" | "other" | "known in part";
const totals = new Map<string, number>();

for (const path of process.argv.slice(2).filter((argument) => !argument.startsWith("--"))) {
  const repository = new Repository(path);
  const counts = new Map<string, number>();
  const sessions = sessionsOf(repository);
  for (const session of sessions)
    for (const document of session.transcript.documents) {
      const verdict = verdictOn(document, session, repository);
      if (verdict === undefined) continue;
      if (isVerbose) console.log(`${verdict}\t${session.transcript.external_id}\t${document.title}`);
      for (const count of [counts, totals]) count.set(verdict, (count.get(verdict) ?? 0) + 1);
    }
  report(`${path}: ${sessions.length} sessions`, counts);
}
report("All", totals);

/** What becomes of a file; undefined where the session did not create it, or the repository never had it. */
function verdictOn(
  { title, content, partial, message = 0 }: TranscriptDocument,
  { transcript, commit }: Session,
  repository: Repository,
): Verdict | undefined {
  const began = Date.parse(transcript.created ?? "");
  const changed = lastTime(transcript.messages.slice(0, message + 1));
  const path = pathInside(title, commit?.hash ?? "HEAD", repository);
  if (path === undefined || content === undefined) return undefined;
  const history = repository.history(path);
  const [first] = history;
  if (first === undefined || first.time < began) return undefined;
  const after = history.find(({ time }) => time >= changed) ?? commit ?? history.at(-1);
  const left = after && repository.text(after.hash, path);
  if (left === undefined) return undefined;
  return partial ? "known in part" : comparison(content, left);
}

/** The last time that messages state; not all of them do. */
function lastTime(messages: readonly { created: string | null }[]): number {
  return Date.parse(messages.findLast(({ created }) => created !== null)?.created ?? "");
}

/** Titles are relative to the folder of the session, which may lie inside or around the repository. */
function pathInside(title: string, tree: string, repository: Repository): string | undefined {
  const files = repository.files(tree);
  if (files.includes(title)) return title;
  const ending = files.filter((path) => path.endsWith(`/${title}`) || title.endsWith(`/${path}`));
  return ending.length === 1 ? ending[0] : undefined;
}

function comparison(content: string, left: string): Verdict {
  if (content === left) return "equal";
  if (withoutLayout(content) === withoutLayout(left)) return "equal but for layout";
  return alikeness(linesOf(content), linesOf(left)) >= NEAR ? "near" : "other";
}

/** Without what formatters change: blanks, the kind of quotes, commas at ends, parentheses, semicolons. */
function withoutLayout(text: string): string {
  return text
    .replace(/["'`]/g, '"')
    .replace(/[\s();]/g, "")
    .replace(/,(?=[\]}]|$)/g, "");
}

function linesOf(text: string): string[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => line.trimEnd());
}

/** The share of lines that both texts have. */
function alikeness(ours: readonly string[], theirs: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const line of theirs) counts.set(line, (counts.get(line) ?? 0) + 1);
  let shared = 0;
  for (const line of ours) {
    const count = counts.get(line) ?? 0;
    if (count > 0) shared++;
    counts.set(line, count - 1);
  }
  return shared / Math.max(ours.length, theirs.length, 1);
}

function report(what: string, counts: ReadonlyMap<string, number>): void {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  console.log(`${what}, ${all} files created`);
  for (const [verdict, count] of [...counts].sort())
    console.log(`  ${verdict.padEnd(22)} ${count} (${((100 * count) / all).toFixed(1)} %)`);
}
