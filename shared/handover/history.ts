import type { Fragment } from "@dreamcatcher/contracts/fragment";
import type { ProjectFile } from "@dreamcatcher/contracts/plan";
import { lineOf } from "@dreamcatcher/text/clip";
import { assemble } from "#shared/planning/rules/assembling/assemble.ts";
import { Paths } from "#shared/planning/rules/paths.ts";
import { addressOf } from "./address.ts";
import type { Commit } from "./git/repository.ts";

/** The top-level domain `.invalid` never exists (RFC 2606), so the address is nobody's. */
const EMAIL = "assistant@dreamcatcher.invalid";

/**
 * How much code is assembled for all versions together. Each version is assembled from the beginning of the
 * conversation, so beyond this several answers share a commit.
 */
const MAX_CHARACTERS = 6_000_000;

/**
 * The versions that the code of a dream had in the course of its conversation: the files as they were after
 * each answer that changed them.
 */
export function versionsOf(fragments: readonly Fragment[], firstDate: string): Commit[] {
  const commits: Commit[] = [];
  let date = firstDate;
  let previous = "";
  for (const end of endsOf(fragments)) {
    const fragment = fragments[end];
    if (fragment === undefined) continue;
    date = fragment.date ?? date;
    const files = filesAfter(fragments.slice(0, end + 1));
    const now = JSON.stringify(files);
    if (now === previous || files.length === 0) continue;
    previous = now;
    commits.push({ author: authorOf(fragment), email: EMAIL, date, message: messageOf(fragment), files });
  }
  return commits;
}

/** The commit of everything that is handed over, after the versions of the conversation. */
export const handedOver = (files: Commit["files"], date: string): Commit => ({
  author: "Dreamcatcher",
  email: "handover@dreamcatcher.invalid",
  date,
  message: "Hand over the project\n\nREADME, checks, specification, tasks and tests to write.",
  files,
});

function filesAfter(fragments: readonly Fragment[]): ProjectFile[] {
  const { files, sketches } = assemble(fragments, new Paths());
  return [...files, ...sketches]
    .map(({ path, content }) => ({ path, content }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** The indexes of the fragments after which there is a version. */
function endsOf(fragments: readonly Fragment[]): number[] {
  const ends: number[] = [];
  let [upToHere, all] = [0, 0];
  for (const [at, { code_snippets }] of fragments.entries()) {
    const characters = code_snippets.reduce((sum, { code }) => sum + code.length, 0);
    upToHere += characters;
    if (characters === 0) continue;
    all += upToHere;
    ends.push(at);
  }
  const step = Math.max(1, Math.ceil(all / MAX_CHARACTERS));
  return ends.filter((_, at) => (ends.length - 1 - at) % step === 0);
}

/** The tool that the conversation is from; names in git have no brackets, and no dots at their ends. */
function authorOf({ source }: Fragment): string {
  const name = lineOf(source.replace(/[<>]/g, ""), 100).replace(/^[\s.,:;"'\\]+|[\s.,:;"'\\]+$/g, "");
  return name === "" || name === "generic" || name === "extension" ? "assistant" : name;
}

/** What was asked, and where. */
function messageOf({ title, url }: Fragment): string {
  const asked = lineOf(title, 300);
  const subject = lineOf(asked, 72);
  const address = addressOf(url);
  return [subject, ...(subject === asked ? [] : [asked]), ...(address === null ? [] : [address])].join(
    "\n\n",
  );
}
