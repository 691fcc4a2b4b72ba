import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { CommandError } from "../command-error.ts";
import { EXIT } from "../exit-codes.ts";
import type { Issue } from "./issues.ts";

export interface CreatedIssue {
  title: string;
  url: string;
  /** Whether there was none of this title before. */
  isNew: boolean;
}

/** How many issues are read to find those that are there already. */
const MAX_ISSUES = "1000";

const LABELS = { bug: "A check of it fails", "to check": "Nobody says that it works" } as const;

/**
 * Creates issues in a repository by `gh`, each of which there is none of its title yet, and yields them.
 *
 * @throws {CommandError} when `gh` is not installed, or refuses; those yielded before are there
 */
export async function* createIssues(
  repository: string,
  issues: readonly Issue[],
  signal: AbortSignal,
): AsyncGenerator<CreatedIssue> {
  const repo = ["--repo", repository];
  const listing = await gh(
    ["issue", "list", ...repo, "--state", "all", "--limit", MAX_ISSUES, "--json", "title,url"],
    signal,
  );
  const known = new Map<string, string>(
    (JSON.parse(listing) as { title: string; url: string }[]).map(({ title, url }) => [title, url]),
  );
  for (const milestone of new Set(issues.flatMap((issue) => issue.milestone ?? [])))
    await unlessThere(
      ["api", `repos/${repository}/milestones`, "--silent", "--raw-field", `title=${milestone}`],
      signal,
    );
  for (const label of new Set(issues.flatMap((issue) => issue.label ?? [])))
    await unlessThere(["label", "create", label, ...repo, "--description", LABELS[label]], signal);
  for (const { title, body, milestone, label, after } of issues) {
    const there = known.get(title);
    if (there !== undefined) {
      yield { title, url: there, isNew: false };
      continue;
    }
    const before = after.flatMap((each) => known.get(each) ?? []).map((url) => `\n- after ${url}`);
    const args = ["issue", "create", ...repo, "--title", title, "--body-file", "-"];
    if (milestone) args.push("--milestone", milestone);
    if (label) args.push("--label", label);
    const url = (await gh(args, signal, `${body}\n${before.join("")}`)).trim();
    known.set(title, url);
    yield { title, url, isNew: true };
  }
}

/** Creates what may be there already, which `gh` refuses. What is missing shows in the next command. */
async function unlessThere(args: readonly string[], signal: AbortSignal): Promise<void> {
  await gh(args, signal).catch(() => signal.throwIfAborted());
}

/** Runs `gh`, and returns what it prints. */
async function gh(args: readonly string[], signal: AbortSignal, input = ""): Promise<string> {
  const child = spawn("gh", args, { signal, stdio: ["pipe", "pipe", "pipe"] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  // One that ends early reads nothing; its exit code says why.
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  try {
    const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    if (code === 0) return stdout;
    throw new CommandError(
      EXIT.failed,
      `gh ${args.slice(0, 2).join(" ")} failed: ${stderr.trim()}`,
      "What it has created is kept; the next run goes on from there.",
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new CommandError(
      EXIT.notFound,
      "Issues are created by GitHub's program gh, which is not installed.",
      "Install it (https://cli.github.com) and sign in by gh auth login; without --repo the issues are printed.",
    );
  }
}
