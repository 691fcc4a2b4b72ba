import type { CodeSnippet } from "@dreamcatcher/contracts/fragment";
import { continuesHeadings } from "@dreamcatcher/text/counted-headings";
import { hasElision } from "@dreamcatcher/text/elision";
import { likeness } from "@dreamcatcher/text/words";

/** Bounds the comparison of versions: keys of a snippet, and versions under a key. */
const MAX_KEYS = 400;
const MAX_HOLDERS = 16;

/** The least part of a file's lines that a file written anew has. What is shorter may show a part of it. */
const MIN_REWRITTEN = 0.5;

/** A snippet with the index of its turn. */
export interface Snippet extends CodeSnippet {
  turn: number;
}

/** A snippet with what its versions are compared by. */
export interface Version {
  snippet: Snippet;
  lines: Set<string>;
  /** Whether it is a whole file as the conversation left it, and not a block in a message. */
  isFile: boolean;
  /** The name that a nameless program is told to have, by its answer or that of the version before it. */
  told: string | null;
  /** Whether it shows less than half of what an earlier version of its file has. */
  isPart: boolean;
}

/** A snippet as a version, by its turn. */
export const versionOf = (
  snippet: CodeSnippet,
  turn: number,
  isFile: boolean,
  told: string | null = null,
): Version => ({
  snippet: { ...snippet, turn },
  lines: snippet.language === "diff" ? addedLinesOf(snippet.code) : linesOf(snippet.code),
  isFile,
  told,
  isPart: false,
});

/**
 * Without the snippets that a later one replaces, of the same file or with most of the same lines; the later
 * one may itself be replaced. To compare few pairs, `holders` finds the versions that share a line or file
 * name.
 */
export function lastVersions(versionsFound: Version[]): Snippet[] {
  const found = withParts(withToldNames(versionsFound));
  const kept: Snippet[] = [];
  const versions: Version[] = [];
  const holders = new Map<string, number[]>();
  const replacedBy = new Map<Version, Version>();
  for (const version of found.toReversed()) {
    const { snippet, lines } = version;
    const keys = [...keysOf(lines), ...(snippet.filename ? [`file ${baseOf(snippet.filename)}`] : [])];
    const candidates = new Set(keys.flatMap((key) => holders.get(key) ?? []));
    const isLater = (each: Version) => replaces(each, version);
    const all = [...candidates].flatMap((at) => versions[at] ?? []);
    const later = all.find(isLater);
    if (later) replacedBy.set(version, later);
    else kept.push(snippet);
    if (later && snippet.filename)
      for (const each of all.filter(isLater)) takeName(lastOf(each, replacedBy), version);
    versions.push(version);
    for (const key of keys) {
      const holding = holders.get(key) ?? [];
      if (holding.length < MAX_HOLDERS) holders.set(key, [...holding, versions.length - 1]);
    }
  }
  return kept.reverse();
}

/** Each nameless version with the name of the one before it that is most like it. */
function withToldNames(found: readonly Version[]): Version[] {
  const holders = new Map<string, Version[]>();
  return found.map((version) => {
    const keys = [...keysOf(version.lines)];
    const candidates = new Set(keys.flatMap((key) => holders.get(key) ?? []));
    const before =
      nameOf(version) === undefined && version.snippet.language !== "diff"
        ? [...candidates]
            .filter((each) => replaces(version, each))
            .reduce<Version | null>((most, each) => (isLiker(version, each, most) ? each : most), null)
        : null;
    const named = before === null ? version : { ...version, told: nameOf(before) ?? null };
    if (nameOf(named) !== undefined)
      for (const key of keys) holders.set(key, [...(holders.get(key) ?? []), named].slice(-MAX_HOLDERS));
    return named;
  });
}

/** Each version with whether it is a part of its file. */
function withParts(found: readonly Version[]): Version[] {
  const sizes = new Map<string, number>();
  return found.map((version) => {
    const name = nameOf(version);
    if (name === undefined || version.isFile || version.snippet.language === "diff") return version;
    const most = sizes.get(name) ?? 0;
    sizes.set(name, Math.max(most, version.lines.size));
    return { ...version, isPart: version.lines.size < most * MIN_REWRITTEN };
  });
}

const isLiker = ({ lines }: Version, each: Version, most: Version | null): boolean =>
  most === null || likeness(lines, each.lines) >= likeness(lines, most.lines);

/** The name that a version has or is told to have. */
const nameOf = ({ snippet, told }: Version): string | undefined => snippet.filename ?? told ?? undefined;

function lastOf(version: Version, replacedBy: ReadonlyMap<Version, Version>): Version {
  let last = version;
  for (let next = replacedBy.get(last); next; next = replacedBy.get(last)) last = next;
  return last;
}

/** Shorter code without a name may be a command, or an example of anything. */
const MIN_LINES_NAMED = 4;

/**
 * Names a last version after an earlier one: an answer often names a file without the folders that it
 * is in, or
 * shows it again without any name.
 */
function takeName(
  { snippet: last, lines, isFile }: Version,
  { snippet: { filename, language } }: Version,
): void {
  if (isFile || !filename) return;
  const isAgain =
    !last.filename && last.language === language && language !== "diff" && lines.size >= MIN_LINES_NAMED;
  if (isAgain || filename.endsWith(`/${last.filename}`)) last.filename = filename;
}

const baseOf = (filename: string): string => filename.slice(filename.lastIndexOf("/") + 1);

/** The lines of a version to find it by; of one or two lines also their words. */
export function* keysOf(lines: Set<string>): Generator<string> {
  let count = 0;
  for (const line of lines) {
    if (line.length < 4) continue;
    yield line;
    if (++count >= MAX_KEYS) return;
  }
  if (count <= 2)
    for (const line of lines)
      yield* line
        .match(/[\w.-]{4,40}/g)
        ?.slice(0, 8)
        .map((word) => `word ${word}`) ?? [];
}

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
  if (!later.isFile && !earlier.isFile && areToldApart(later, earlier)) return shared === 1;
  // A changed part does not replace the whole, and short snippets share lines by chance.
  return shared >= (size < 16 ? 0.7 : 0.6) && lines.size >= earlier.lines.size * 0.8;
}

/** Whether two versions, of which one is nameless, are told to be files of different names. */
function areToldApart(later: Version, earlier: Version): boolean {
  const [now, before] = [nameOf(later), nameOf(earlier)];
  return now !== undefined && before !== undefined && !isSameFile(now, before);
}

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

/** The trimmed lines with a letter or digit; brackets alone stand in any code. */
export function linesOf(code: string): Set<string> {
  const lines = code.split("\n").map((line) => line.trim());
  return new Set(lines.filter((line) => /[\p{L}\p{N}]/u.test(line)));
}

/** The lines that a change of a file adds. */
const addedLinesOf = (diff: string): Set<string> =>
  linesOf(
    diff
      .split("\n")
      .flatMap((line) => (line.startsWith("+") ? line.slice(1) : []))
      .join("\n"),
  );

/** Whether nearly all lines of code stand in other code. */
export const isAmong = (lines: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  lines.size > 0 && [...lines].filter((line) => others.has(line)).length >= lines.size * 0.8;

/** Whether two names may be one file: `ci.yml` and `.github/workflows/ci.yml`. */
const isSameFile = (a: string, b: string): boolean => a === b || a.endsWith(`/${b}`) || b.endsWith(`/${a}`);

const tokensOf = (code: string): Set<string> => new Set(code.slice(0, 2_000).match(/[\w./%-]+/g) ?? []);
