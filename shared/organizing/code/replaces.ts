import { continuesHeadings } from "@dreamcatcher/text/counted-headings";
import { hasElision } from "@dreamcatcher/text/elision";
import { likeness } from "@dreamcatcher/text/words";
import { areOthers } from "./declared.ts";
import { isAmong, nameOf, type Version } from "./version.ts";

/** The least part of a file's lines that a file written anew has. What is shorter may show a part of it. */
export const MIN_REWRITTEN = 0.5;

/** Whether a later snippet is a new version of an earlier one. */
export function replaces(later: Version, earlier: Version): boolean {
  const [{ snippet: last, lines }, { snippet: first }] = [later, earlier];
  if (last.language === "diff") return last.code === first.code;
  if (last.language === "markdown" && continuesHeadings(first.code, last.code)) return false;
  // A change is in the later whole file.
  if (first.language === "diff")
    return last.filename && first.filename
      ? isSameFile(last.filename, first.filename)
      : isAmong(earlier.lines, lines);
  if (areTestsOfOthers(later, earlier)) return false;
  const shared = likeness(lines, earlier.lines);
  if (later.isFile && earlier.isFile)
    return last.filename === first.filename && (last.filename !== undefined || shared === 1);
  const size = Math.max(lines.size, earlier.lines.size);
  if (size <= 3 && last.language === "bash")
    return likeness(tokensOf(last.code), tokensOf(first.code)) >= (size === 1 ? 0.6 : 0.7);
  const leavesOut = !later.isFile && hasElision(last.code);
  // What leaves something out does not replace what it is to be put into.
  if (leavesOut && !hasElision(first.code)) return isAmong(earlier.lines, lines);
  if (last.filename && first.filename) {
    if (!isSameFile(last.filename, first.filename)) return shared === 1;
    if (later.isFile) return true;
    // One answer may write a file in parts; a later answer rewrites it.
    if (last.turn !== first.turn && !earlier.isFile && !leavesOut)
      return later.isPart && earlier.isPart
        ? shared >= MIN_REWRITTEN
        : lines.size >= earlier.lines.size * MIN_REWRITTEN;
  } else if (later.isFile && isAmong(earlier.lines, lines)) return true;
  if (!later.isFile && !earlier.isFile && (areToldApart(later, earlier) || areOtherPieces(later, earlier)))
    return shared === 1;
  // A changed part does not replace the whole, and short snippets share lines by chance.
  return shared >= (size < 16 ? 0.7 : 0.6) && lines.size >= earlier.lines.size * 0.8;
}

/** Whether two versions, of which one is nameless, are told to be files of different names. */
function areToldApart(later: Version, earlier: Version): boolean {
  const [now, before] = [nameOf(later), nameOf(earlier)];
  return now !== undefined && before !== undefined && !isSameFile(now, before);
}

/** Whether two nameless pieces of different answers declare different functions. */
const areOtherPieces = ({ snippet: last }: Version, { snippet: first }: Version): boolean =>
  !last.filename && !first.filename && areOthers(last.code, first.code);

const IMPORTED = /^from ([\w.]+) import |\bfrom ["']([^"']+)["']|\brequire\(["']([^"']+)["']\)/;
const TESTS = /^(?:async )?def test_|^(?:describe|it|test)\(/;

/** Whether one answer tests two modules alike: each of two tests imports one that the other does not. */
function areTestsOfOthers(later: Version, earlier: Version): boolean {
  if (later.snippet.turn !== earlier.snippet.turn) return false;
  const [now, before] = [testedBy(later), testedBy(earlier)];
  return [...now].some((each) => !before.has(each)) && [...before].some((each) => !now.has(each));
}

/** The modules that a nameless test imports from; none of what is no test. */
function testedBy({ snippet, lines }: Version): Set<string> {
  const all = [...lines];
  if (snippet.filename || !all.some((line) => TESTS.test(line))) return new Set();
  return new Set(all.flatMap((line) => IMPORTED.exec(line)?.slice(1).find(Boolean) ?? []));
}

/** Whether two names may be one file: `ci.yml` and `.github/workflows/ci.yml`. */
const isSameFile = (a: string, b: string): boolean => a === b || a.endsWith(`/${b}`) || b.endsWith(`/${a}`);

const tokensOf = (code: string): Set<string> => new Set(code.slice(0, 2_000).match(/[\w./%-]+/g) ?? []);
