import { readFile } from "./languages.ts";
import { type Reading, unread } from "./reading.ts";
import type { Snippet } from "./snippets.ts";

/** A file in the version that counts; `fragment` is where the talk last changed it. */
export type Draft = Snippet;

/**
 * Puts the versions of each file together: the last one wins. A later piece that only shows some of the
 * functions of a file corrects those and leaves the rest as it was; one that does not even parse, where the
 * file did, is a sketch.
 */
export function latestOf(snippets: readonly Snippet[]): { drafts: Draft[]; sketches: Draft[] } {
  const drafts: Draft[] = [];
  const sketches: Draft[] = [];
  const byPath = new Map<string, Draft>();
  const wanted = importedNames(snippets);
  for (const snippet of snippets) {
    const earlier = snippet.path === null ? corrected(snippet, drafts) : byPath.get(snippet.path);
    if (!earlier) {
      if (snippet.path === null && isBroken(snippet)) sketches.push({ ...snippet });
      else {
        const draft = { ...snippet };
        drafts.push(draft);
        if (draft.path !== null) byPath.set(draft.path, draft);
      }
    } else if (earlier.reading?.parses && isBroken(snippet)) {
      sketches.push({ ...snippet, path: null });
    } else {
      const isPart = snippet.path === null || showsPart(earlier, snippet, wanted);
      const code = isPart ? spliced(earlier, snippet) : snippet.code;
      earlier.code = code;
      earlier.fragment = snippet.fragment;
      earlier.reading = isPart ? rereadAs(earlier, snippet) : snippet.reading;
    }
  }
  return { drafts, sketches };
}

const isBroken = ({ reading }: Snippet): boolean => reading !== null && reading !== unread && !reading.parses;

const rereadAs = (draft: Draft, snippet: Snippet): Reading | null =>
  readFile(draft.path ?? `_.${draft.ending}`, draft.code) ?? snippet.reading;

/** The names that any file takes from another of the project, whichever that is. */
function importedNames(snippets: readonly Snippet[]): Set<string> {
  return new Set(
    snippets.flatMap(({ reading }) =>
      (reading?.imports ?? []).flatMap(({ names }) => names.map(({ name }) => name)),
    ),
  );
}

const namesOf = (of: { reading: Reading | null }): Set<string> =>
  new Set(of.reading?.definitions.map(({ name }) => name));

const isWithin = (small: ReadonlySet<string>, large: ReadonlySet<string>): boolean =>
  [...small].every((name) => large.has(name));

/** The one earlier file whose functions a nameless piece shows again, if there is exactly one. */
function corrected(snippet: Snippet, drafts: readonly Draft[]): Draft | undefined {
  const names = namesOf(snippet);
  if (!snippet.reading?.declares || names.size === 0) return undefined;
  const holders = drafts.filter(
    (draft) =>
      draft.language === snippet.language && draft.reading?.parses && isWithin(names, namesOf(draft)),
  );
  return holders.length === 1 ? holders[0] : undefined;
}

const says = /(?:\/\/|#|\/\*).*(?:\.\.\.|…|\b(?:rest|unchanged|existing|same as|remaining|as before)\b)/i;

/** Whether a later version of a file shows only what changed: it leaves out what others import, or says so. */
function showsPart(earlier: Draft, later: Snippet, wanted: ReadonlySet<string>): boolean {
  if (!earlier.reading?.parses || !later.reading?.parses || later.reading.definitions.length === 0)
    return false;
  const [before, now] = [namesOf(earlier), namesOf(later)];
  if (!isWithin(now, before) || now.size === before.size || !later.reading.declares) return false;
  const exported = new Set(later.reading.exports);
  const dropped = earlier.reading.exports.filter((name) => !exported.has(name));
  return dropped.some((name) => wanted.has(name)) || says.test(later.code);
}

/** The earlier code with the functions and classes that the later one defines put in their places. */
function spliced(earlier: Draft, later: Snippet): string {
  const replacements = new Map(
    later.reading?.definitions.map(({ name, from, to }) => [name, later.code.slice(from, to)]),
  );
  let code = "";
  let at = 0;
  for (const { name, from, to } of earlier.reading?.definitions ?? []) {
    const replacement = replacements.get(name);
    if (replacement === undefined || from < at) continue;
    code += earlier.code.slice(at, from) + keepingExport(earlier.code.slice(from, to), replacement);
    at = to;
  }
  return code + earlier.code.slice(at);
}

/** What was exported stays so, even where the correction is shown without the word. */
function keepingExport(before: string, now: string): string {
  const word = /^export\s+(?:default\s+)?/.exec(before)?.[0];
  return word && !now.startsWith("export") ? word + now : now;
}
