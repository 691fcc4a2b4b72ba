import type { Snippet } from "../analysis/snippets.ts";
import { baseName, importName, safePath } from "../paths.ts";

/** Shorter lines stand in many files. */
const MIN_LINE = 15;
/** So many lines of one file show that a change is of it, even where most of its lines are not known. */
const MANY_LINES = 3;
/** The lines of files here that are compared with changes. */
const MAX_LINES = 200_000;

/** Finds the files of changes that do not name them, by the changes so far and what is said before them. */
export class ChangedFile {
  /** The lines of files that are not here, as changes show or write them, with their paths. */
  readonly #shown = new Map<string, Set<string>>();
  #compared = 0;
  #last: { fragment: number; path: string | null } | undefined;

  /** The path of a change; null where nothing tells it. */
  pathOf(change: Snippet, files: readonly Snippet[]): string | null {
    return (
      change.path ??
      this.#pathOfOneBefore(change) ??
      saidBefore(change, files) ??
      this.pathByLines(change, files)
    );
  }

  /** Records whose change this was. */
  record(change: Snippet, path: string | null): void {
    this.#last = { fragment: change.fragment, path };
    if (path === null) return;
    for (const line of linesOf(change.code, /^[-+ ]/)) {
      const paths = this.#shown.get(line) ?? new Set();
      this.#shown.set(line, paths.add(path));
    }
  }

  /** Blocks right below one another show the places of one file that a tool has changed. */
  #pathOfOneBefore({ fragment, lead }: Snippet): string | null {
    return this.#last?.fragment === fragment && lead.endsWith("```") ? this.#last.path : null;
  }

  /** The file that most of the lines above, below and in place of what is written stand in. */
  pathByLines({ code }: Snippet, files: readonly Snippet[]): string | null {
    const lines = linesOf(code, /^[- ]/).filter((line) => !IMPORTS.test(line));
    const counts = new Map<string, number>();
    const count = (path: string) => counts.set(path, (counts.get(path) ?? 0) + 1);
    for (const line of lines) for (const path of this.#shown.get(line) ?? []) count(path);
    for (const { path, code: text } of files) {
      if (path === null || counts.has(path)) continue;
      this.#compared += lines.length + text.length / MIN_LINE;
      if (this.#compared > MAX_LINES) break;
      const known = new Set(text.split("\n").map((line) => line.trim()));
      for (const line of lines) if (known.has(line)) count(path);
    }
    const [first, second] = [...counts].sort(([, one], [, other]) => other - one);
    if (first === undefined || (second !== undefined && second[1] * 2 > first[1])) return null;
    return first[1] >= MANY_LINES || first[1] * 2 > lines.length ? first[0] : null;
  }
}

/** What many files import tells none of them from another. */
const IMPORTS = /^(?:import|from|using|use|#include)\b/;

/** The lines of a change with one of these marks that are long enough to tell files apart. */
function linesOf(code: string, marks: RegExp): string[] {
  const lines = code.split("\n").flatMap((line) => (marks.test(line) ? line.slice(1).trim() : []));
  return [...new Set(lines)].filter((line) => line.length >= MIN_LINE);
}

/** What agents write when they have read a file. */
const READ = /^Read file: (\S.{0,300}\.\w{1,10})$/;

/** A person's folder, and the one of their projects. */
const OF_PERSON =
  /^(?:\/(?:home|Users)\/[^/\n]+|~|[A-Za-z]:[\\/]Users[\\/][^\\/\n]+)[\\/](?:[^\\/\n]+[\\/](?=[^\\/\n]+[\\/]))?/;

/** The file that the words before a change name: the only one read there, or one here by its bare name. */
function saidBefore({ lead }: Snippet, files: readonly Snippet[]): string | null {
  const steps = lead
    .slice(lead.lastIndexOf("```") + 1)
    .split(/\n(?:---|_\*{4}_)(?=\n|$)/)
    .map((step) => step.trim());
  if (steps.at(-1) === "") steps.pop();
  const last = (steps.at(-1) ?? "").split(/\n\s*\n/).at(-1) ?? "";
  const named = new Set(
    files.flatMap(({ path }) => {
      const name = path === null ? "" : baseName(importName(path));
      return path !== null && isOwnName(name) && last.split(/[^\w-]+/).includes(name) ? path : [];
    }),
  );
  const [only] = named;
  if (only !== undefined && named.size === 1) return only;
  const [before, read] = READ.test(last) ? [steps.at(-2), last] : [steps.at(-3), steps.at(-2)];
  const path = READ.test(before ?? "") ? undefined : READ.exec(read ?? "")?.[1];
  return safePath((path ?? "").replace(OF_PERSON, "")) || null;
}

/** Whether a name is of several words, as no word of a sentence is: `TideView`, `tide_table`. */
const isOwnName = (name: string): boolean => /[a-z\d][A-Z]|\w[_-]\w/.test(name);
