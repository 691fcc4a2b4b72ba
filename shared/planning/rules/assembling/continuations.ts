import { hasElision } from "@dreamcatcher/text/elision";
import type { Analysis } from "../analysis/analysis.ts";
import { analyzeFile } from "../analysis/languages.ts";
import type { FileDraft } from "./versions.ts";

/** Each appended snippet costs a new analysis of the whole file, so files stay small. */
const MAX_STEPS = 30;
const MAX_CHARACTERS = 30_000;

/** An unnamed snippet that later snippets may continue, and how many did. */
interface OpenDraft {
  draft: FileDraft;
  steps: number;
}

/**
 * Merges a program shown in steps ("make the server", "now add the routes", "and start it") into one file. An
 * unnamed snippet is appended to the one earlier unnamed snippet whose names it uses, unless that only
 * declares names: then it is imported instead.
 */
export function mergeContinuations(drafts: readonly FileDraft[]): FileDraft[] {
  const merged: FileDraft[] = [];
  const draftsByName = new Map<string, Set<OpenDraft>>();
  const remember = (open: OpenDraft) => {
    for (const name of continuableNames(open.draft))
      draftsByName.set(name, (draftsByName.get(name) ?? new Set()).add(open));
  };
  for (const draft of drafts) {
    const open = draft.path === null ? draftContinuedBy(draft, draftsByName) : undefined;
    if (!open || !appendTo(open, draft)) {
      const copy = { ...draft };
      merged.push(copy);
      remember({ draft: copy, steps: 0 });
    } else remember(open);
  }
  return merged;
}

/** The only earlier snippet that defines a name which is undefined in this one. */
function draftContinuedBy(
  snippet: FileDraft,
  draftsByName: ReadonlyMap<string, ReadonlySet<OpenDraft>>,
): OpenDraft | undefined {
  const candidates = new Set(
    (snippet.analysis?.free ?? [])
      .flatMap((name) => [...(draftsByName.get(name) ?? [])])
      .filter(({ draft }) => draft.language === snippet.language),
  );
  const [only] = candidates;
  return candidates.size === 1 ? only : undefined;
}

/** Appends a snippet to a draft; returns false, and changes nothing, where that would add undefined names. */
function appendTo(open: OpenDraft, snippet: FileDraft): boolean {
  const { draft } = open;
  if (open.steps >= MAX_STEPS || hasElision(snippet.code) || !snippet.analysis?.parses) return false;
  const code = `${draft.code}\n${snippet.code}`;
  if (code.length > MAX_CHARACTERS) return false;
  const analysis = analyzeFile(`_.${draft.extension}`, code);
  const undefinedNames = new Set(draft.analysis?.free);
  if (!analysis?.parses || analysis.free.some((name) => !undefinedNames.has(name))) return false;
  Object.assign(draft, { code, analysis, fragment: snippet.fragment });
  open.steps += 1;
  return true;
}

/** The names that an unnamed snippet defines or imports; none where it only declares. */
function continuableNames({ path, analysis }: FileDraft): string[] {
  if (path !== null || !analysis?.parses || analysis.onlyDeclares) return [];
  return namesOf(analysis);
}

const namesOf = ({ definitions, values, imports }: Analysis): string[] => [
  ...[...definitions, ...values].map(({ name }) => name),
  ...imports.flatMap(({ names }) => names.map(({ name }) => name)),
];
