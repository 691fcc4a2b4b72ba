import { isP5Sketch } from "../analysis/p5.ts";
import type { Snippet } from "../analysis/snippets.ts";
import { isWithin, namesOf } from "./declared-names.ts";
import { isPartialByShape } from "./partial-code.ts";

const OMISSION_COMMENT =
  /(?:\/\/|#|\/\*).*(?:\.\.\.|…|\b(?:rest|unchanged|existing|same as|remaining|as before)\b)/i;

/** Whether a comment mentions an omission, near the start of its line. */
const mentionsOmission = (code: string): boolean =>
  code.split("\n").some((line) => OMISSION_COMMENT.test(line.slice(0, 300)));

/**
 * Whether a later version of a file is partial: by its shape, or because it lacks exports that others import,
 * mentions an omission, or uses names that only the earlier version defines.
 */
export function isPartialVersion(earlier: Snippet, later: Snippet, imported: ReadonlySet<string>): boolean {
  if (isPartialByShape(earlier, later)) return true;
  if (later.path === null && isP5Sketch(later.code) && isP5Sketch(earlier.code)) return false;
  if (earlier.outline?.isWhole && later.outline && !later.outline.isWhole) return true;
  if (!earlier.analysis?.parses || !later.analysis?.parses) return false;
  // What defines names that the earlier piece only uses is more than that, whatever imports it forgets.
  const isMore = earlier.analysis.free.some((name) => provides(later, name));
  if (!isMore && later.analysis.free.some((name) => provides(earlier, name))) return true;
  const [before, now] = [namesOf(earlier), namesOf(later)];
  if (now.size === 0 || now.size === before.size || !later.analysis.onlyDeclares) return false;
  if (!isWithin(now, before)) return isOneMore(earlier, later);
  if (isFarShorter(earlier, later)) return true;
  const exported = new Set(later.analysis.exports);
  const dropped = earlier.analysis.exports.filter((name) => !exported.has(name));
  return dropped.some((name) => imported.has(name)) || mentionsOmission(later.code);
}

const ONE_OF = 4;

/** Whether a later version has one or few functions more for a file that is many times as long. */
const isOneMore = (earlier: Snippet, later: Snippet): boolean =>
  isFarShorter(earlier, later) &&
  namesOf(later).size * ONE_OF <= namesOf(earlier).size &&
  later.code.split("\n").length * ONE_OF <= earlier.code.split("\n").length;

/** Whether a later version has less than half of the lines and names, and imports none of the others. */
function isFarShorter(earlier: Snippet, later: Snippet): boolean {
  const imported = new Set(later.analysis?.imports.flatMap(({ names }) => names.map(({ name }) => name)));
  const names = namesOf(later);
  const dropped = [...namesOf(earlier)].filter((name) => !names.has(name));
  return (
    later.code.split("\n").length * 2 < earlier.code.split("\n").length &&
    dropped.length > names.size &&
    !dropped.some((name) => imported.has(name))
  );
}

/** Whether a file defines or imports a name: it contains the name, and not as a free one. */
const provides = ({ code, analysis }: Snippet, name: string): boolean =>
  analysis !== null &&
  !analysis.free.includes(name) &&
  new RegExp(`(?<![\\w$.])${name.replaceAll("$", "\\$")}(?![\\w$])`).test(code);
