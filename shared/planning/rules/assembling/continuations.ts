import { readFile } from "../analysis/languages.ts";
import type { Reading } from "../analysis/analysis.ts";
import { elides } from "./partial-code.ts";
import type { FileDraft } from "./versions.ts";

/** A file is read anew with each step that comes to it, and so is none too long. */
const MOST_STEPS = 30;
const MOST_CHARACTERS = 30_000;

/** A nameless piece that other pieces may go on with, and how many did. */
interface Begun {
  draft: FileDraft;
  steps: number;
}

/**
 * A program shown in steps is one file: "make the server", "now add the routes", "and start it". A nameless piece that
 * goes on with what exactly one earlier nameless piece has begun comes after it. What only defines things is not gone
 * on with but imported.
 */
export function continued(drafts: readonly FileDraft[]): FileDraft[] {
  const whole: FileDraft[] = [];
  const makers = new Map<string, Set<Begun>>();
  const remember = (begun: Begun) => {
    for (const name of madeBy(begun.draft)) makers.set(name, (makers.get(name) ?? new Set()).add(begun));
  };
  for (const draft of drafts) {
    const begun = draft.path === null ? begunBy(draft, makers) : undefined;
    if (!begun || !goOn(begun, draft)) {
      const own = { ...draft };
      whole.push(own);
      remember({ draft: own, steps: 0 });
    } else remember(begun);
  }
  return whole;
}

/** The one earlier piece that has made something which this one lacks. */
function begunBy(piece: FileDraft, makers: ReadonlyMap<string, ReadonlySet<Begun>>): Begun | undefined {
  const found = new Set(
    (piece.reading?.free ?? [])
      .flatMap((name) => [...(makers.get(name) ?? [])])
      .filter(({ draft }) => draft.language === piece.language),
  );
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

/** Puts a piece after the one that began it; answers whether the two make a program that lacks no more than before. */
function goOn(begun: Begun, piece: FileDraft): boolean {
  const { draft } = begun;
  if (begun.steps >= MOST_STEPS || elides(piece.code) || !piece.reading?.parses) return false;
  const code = `${draft.code}\n${piece.code}`;
  if (code.length > MOST_CHARACTERS) return false;
  const reading = readFile(`_.${draft.ending}`, code);
  const lacked = new Set(draft.reading?.free);
  if (!reading?.parses || reading.free.some((name) => !lacked.has(name))) return false;
  Object.assign(draft, { code, reading, fragment: piece.fragment });
  begun.steps += 1;
  return true;
}

/** The names that a nameless piece has for what it makes or takes from elsewhere; none where it only defines. */
function madeBy({ path, reading }: FileDraft): string[] {
  if (path !== null || !reading?.parses || reading.declares) return [];
  return namesOf(reading);
}

const namesOf = ({ definitions, values, imports }: Reading): string[] => [
  ...[...definitions, ...values].map(({ name }) => name),
  ...imports.flatMap(({ names }) => names.map(({ name }) => name)),
];
