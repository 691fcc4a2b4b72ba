import type { Analysis } from "../analysis/analysis.ts";
import { analyzeFile } from "../analysis/languages.ts";
import { hasElision } from "./partial-code.ts";
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
 * Merges a program shown in steps ("make the server", "now add the routes", "and start it") into one file. An unnamed
 * snippet is appended to the one earlier unnamed snippet whose names it uses, unless that only declares names:
 * then it is imported instead.
 */
export function mergeContinuations(drafts: readonly FileDraft[]): FileDraft[] {
  const whole: FileDraft[] = [];
  const makers = new Map<string, Set<OpenDraft>>();
  const remember = (begun: OpenDraft) => {
    for (const name of namesMadeBy(begun.draft)) makers.set(name, (makers.get(name) ?? new Set()).add(begun));
  };
  for (const draft of drafts) {
    const begun = draft.path === null ? draftContinuedBy(draft, makers) : undefined;
    if (!begun || !appendTo(begun, draft)) {
      const own = { ...draft };
      whole.push(own);
      remember({ draft: own, steps: 0 });
    } else remember(begun);
  }
  return whole;
}

/** The only earlier snippet that defines a name which is undefined in this one. */
function draftContinuedBy(
  piece: FileDraft,
  makers: ReadonlyMap<string, ReadonlySet<OpenDraft>>,
): OpenDraft | undefined {
  const found = new Set(
    (piece.analysis?.free ?? [])
      .flatMap((name) => [...(makers.get(name) ?? [])])
      .filter(({ draft }) => draft.language === piece.language),
  );
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

/** Appends a snippet to a draft; returns false, and changes nothing, where that would add undefined names. */
function appendTo(begun: OpenDraft, piece: FileDraft): boolean {
  const { draft } = begun;
  if (begun.steps >= MAX_STEPS || hasElision(piece.code) || !piece.analysis?.parses) return false;
  const code = `${draft.code}\n${piece.code}`;
  if (code.length > MAX_CHARACTERS) return false;
  const analysis = analyzeFile(`_.${draft.extension}`, code);
  const undefinedNames = new Set(draft.analysis?.free);
  if (!analysis?.parses || analysis.free.some((name) => !undefinedNames.has(name))) return false;
  Object.assign(draft, { code, analysis, fragment: piece.fragment });
  begun.steps += 1;
  return true;
}

/** The names that an unnamed snippet defines or imports; none where it only declares. */
function namesMadeBy({ path, analysis }: FileDraft): string[] {
  if (path !== null || !analysis?.parses || analysis.onlyDeclares) return [];
  return namesOf(analysis);
}

const namesOf = ({ definitions, values, imports }: Analysis): string[] => [
  ...[...definitions, ...values].map(({ name }) => name),
  ...imports.flatMap(({ names }) => names.map(({ name }) => name)),
];
