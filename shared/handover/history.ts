import type { CodeSnippet, Fragment } from "@dreamcatcher/contracts/fragment";
import type { ProjectFile } from "@dreamcatcher/contracts/plan";
import { type EarlierVersion, earlierVersions } from "@dreamcatcher/organizing/earlier-versions";
import { lineOf } from "@dreamcatcher/text/clip";
import { assemble } from "#shared/planning/rules/assembling/assemble.ts";
import { Paths } from "#shared/planning/rules/paths.ts";
import { addressOf } from "./address.ts";
import type { Commit } from "./git/repository.ts";

/** The top-level domain `.invalid` never exists (RFC 2606), so the address is nobody's. */
const EMAIL = "assistant@dreamcatcher.invalid";

/**
 * How much code is assembled for all versions together, and the most of them. Each version is assembled from
 * the beginning of the conversation, so beyond this several answers share a commit.
 */
const MAX_CHARACTERS = 6_000_000;
const MAX_VERSIONS = 100;

/**
 * The versions that the code of a dream had in the course of its conversation: the files as they were after
 * each answer that changed them.
 */
export function versionsOf(fragments: readonly Fragment[], firstDate: string): Commit[] {
  const commits: Commit[] = [];
  const earlier = earlierVersions(fragments);
  let date = firstDate;
  let previous = "";
  for (const end of endsOf(fragments, earlier)) {
    const fragment = fragments[end];
    if (fragment === undefined) continue;
    date = fragment.date ?? date;
    const files = filesAfter(end, fragments, earlier);
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

/** The files as they would be if the conversation had ended with this fragment. */
function filesAfter(
  end: number,
  fragments: readonly Fragment[],
  earlier: readonly EarlierVersion[],
): ProjectFile[] {
  const current = Map.groupBy(
    earlier.filter(({ from, until }) => from <= end && end < until),
    ({ from }) => from,
  );
  const until = fragments.slice(0, end + 1).map((fragment, at) => ({
    ...fragment,
    code_snippets: [...(current.get(at) ?? []).map(({ snippet }) => snippet), ...fragment.code_snippets],
  }));
  const { files, sketches } = assemble(until, new Paths());
  return [...files, ...sketches]
    .map(({ path, content }) => ({ path, content }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** The indexes of the fragments after which there is a version: those with code, as far as there is room. */
function endsOf(fragments: readonly Fragment[], earlier: readonly EarlierVersion[]): number[] {
  const sizes = fragments.map(({ code_snippets }) => sizeOf(code_snippets));
  for (const { snippet, from } of earlier) sizes[from] = (sizes[from] ?? 0) + sizeOf([snippet]);
  const ends = sizes.flatMap((size, at) => (size > 0 ? [at] : []));
  let [upToHere, all] = [0, 0];
  for (const size of sizes) {
    upToHere += size;
    if (size > 0) all += upToHere;
  }
  const step = Math.max(1, Math.ceil(all / MAX_CHARACTERS), Math.ceil(ends.length / MAX_VERSIONS));
  return ends.filter((_, at) => (ends.length - 1 - at) % step === 0);
}

const sizeOf = (snippets: readonly CodeSnippet[]): number =>
  snippets.reduce((total, { code }) => total + code.length, 0);

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
