import type { CheckResult } from "./checks.ts";
import type { Implementation } from "./implementation.ts";

/** A file: its checks, and why something of it was not tried. */
export interface Tried {
  path: string;
  checks: CheckResult[];
  open: string[];
}

const NOT_TRIED = "Not tried: ";
/** A reason about a file, which it begins with. */
const OF_FILE = /^Not tried: (\S+): (.+)$/s;
/** Reasons that say again what the checks say. */
const TOLD = /^(?:Passed|Works|Failed): /;
/** The reason that is shown as a bar. */
const COVERAGE = /^The checks ran \d+ of the \d+ lines/;

type Judged = Pick<Implementation, "checks" | "verdict_reasons" | "failure">;

/** Puts checks and reasons together by their files, so that each has one place; and the other reasons. */
export function triedOf({ checks, verdict_reasons, failure }: Judged): {
  files: Tried[];
  others: string[];
} {
  const files = new Map<string, Tried>();
  function fileOf(path: string): Tried {
    const file = files.get(path) ?? { path, checks: [], open: [] };
    files.set(path, file);
    return file;
  }
  for (const check of checks) fileOf(check.path).checks.push(check);
  const notRun = checks.filter(({ outcome }) => outcome === "not_run").map(({ ran }) => NOT_TRIED + ran);
  const isTold = (reason: string) =>
    (checks.length > 0 && TOLD.test(reason)) || notRun.some((each) => reason.startsWith(each));
  const others: string[] = [];
  for (const reason of verdict_reasons) {
    if (reason === failure || COVERAGE.test(reason) || isTold(reason)) continue;
    const [, path, why] = OF_FILE.exec(reason) ?? [];
    if (path && why) fileOf(path).open.push(why);
    else others.push(reason);
  }
  return { files: [...files.values()], others };
}
