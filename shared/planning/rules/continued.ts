import { readFile } from "./languages.ts";
import { elides } from "./parts.ts";
import type { Reading } from "./reading.ts";
import type { Draft } from "./versions.ts";

/**
 * A program shown in steps is one file: "make the server", "now add the routes", "and start it". A nameless piece that
 * goes on with what exactly one earlier nameless piece has begun comes after it. What only defines things is not gone
 * on with but imported.
 */
export function continued(drafts: readonly Draft[]): Draft[] {
  const whole: Draft[] = [];
  for (const draft of drafts) {
    const begun = draft.path === null && draft.reading?.free.length ? begunBy(draft, whole) : undefined;
    if (!begun || !goOn(begun, draft)) whole.push({ ...draft });
  }
  return whole;
}

/** The one earlier piece that has made something which this one lacks. */
function begunBy(piece: Draft, earlier: readonly Draft[]): Draft | undefined {
  const lacks = new Set(piece.reading?.free);
  const [only, ...others] = earlier.filter(
    (draft) =>
      draft.path === null &&
      draft.language === piece.language &&
      draft.reading?.parses &&
      !draft.reading.declares &&
      namesOf(draft.reading).some((name) => lacks.has(name)),
  );
  return others.length === 0 ? only : undefined;
}

/** Puts a piece after the one that began it; answers whether the two make a program that lacks no more than before. */
function goOn(begun: Draft, piece: Draft): boolean {
  if (elides(piece.code) || !piece.reading?.parses) return false;
  const code = `${begun.code}\n${piece.code}`;
  const reading = readFile(`_.${begun.ending}`, code);
  const lacked = begun.reading?.free ?? [];
  if (!reading?.parses || reading.free.some((name) => !lacked.includes(name))) return false;
  Object.assign(begun, { code, reading, fragment: piece.fragment });
  return true;
}

const namesOf = ({ definitions, values, imports }: Reading): string[] => [
  ...[...definitions, ...values].map(({ name }) => name),
  ...imports.flatMap(({ names }) => names.map(({ name }) => name)),
];
