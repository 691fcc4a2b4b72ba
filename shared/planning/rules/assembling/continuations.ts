import type { Analysis } from "../analysis/analysis.ts";
import { analyzeFile } from "../analysis/languages.ts";
import { hasElision } from "./partial-code.ts";
import type { FileDraft } from "./versions.ts";

/** A file is read anew with each step that comes to it, and so is none too long. */
const MAX_STEPS = 30;
const MAX_CHARACTERS = 30_000;

/** A nameless piece that other pieces may go on with, and how many did. */
interface OpenDraft {
  draft: FileDraft;
  steps: number;
}

/**
 * A program shown in steps is one file: "make the server", "now add the routes", "and start it". A nameless piece that
 * goes on with what exactly one earlier nameless piece has begun comes after it. What only defines things is not gone
 * on with but imported.
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

/** The one earlier piece that has made something which this one lacks. */
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

/** Puts a piece after the one that began it; answers whether the two make a program that lacks no more than before. */
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

/** The names that a nameless piece has for what it makes or takes from elsewhere; none where it only defines. */
function namesMadeBy({ path, analysis }: FileDraft): string[] {
  if (path !== null || !analysis?.parses || analysis.onlyDeclares) return [];
  return namesOf(analysis);
}

const namesOf = ({ definitions, values, imports }: Analysis): string[] => [
  ...[...definitions, ...values].map(({ name }) => name),
  ...imports.flatMap(({ names }) => names.map(({ name }) => name)),
];
