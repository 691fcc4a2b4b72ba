import { likeness } from "@dreamcatcher/text/words";
import { MIN_REWRITTEN, replaces } from "./replaces.ts";
import { keysOf, nameOf, type Snippet, type Version } from "./version.ts";

/** Bounds the comparison: the versions that are found under a key. */
const MAX_HOLDERS = 16;

export type { Snippet };

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

/** The last version of a file, from one of those before it. */
function lastOf(version: Version, replacedBy: ReadonlyMap<Version, Version>): Version {
  let last = version;
  for (let next = replacedBy.get(last); next; next = replacedBy.get(last)) last = next;
  return last;
}

/** Shorter code without a name may be a command, or an example of anything. */
const MIN_LINES_NAMED = 4;

/**
 * Names a last version after an earlier one: an answer often names a file without the folders that it is in,
 * or shows it again without any name.
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
