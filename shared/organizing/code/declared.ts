const DECLARATION =
  /^(?:export )?(?:default )?(?:async )?(?:function\*?|def|fn|func|fun) (\w+)|^(?:export )?(?:const|let|var) (\w+) = (?:async )?(?:function\b|\([^()\n]*\) ?=>|\w+ ?=>)/gm;
/** So like are versions of a function that only got another name. */
const RENAMED = 0.9;

/** The functions that code declares at the left margin; classes of data are all alike. */
const declaredIn = (code: string): string[] =>
  [...code.matchAll(DECLARATION)].map(([, a, b]) => a ?? b ?? "");

/**
 * Whether two nameless pieces of code are different things that are written alike: both declare functions,
 * not one of them the same, and without these names they still differ.
 */
export function areOthers(later: string, earlier: string): boolean {
  const [now, before] = [declaredIn(later), declaredIn(earlier)];
  if (now.length === 0 || before.length === 0 || now.some((name) => before.includes(name))) return false;
  const [bare, other] = [withoutNames(later, now), withoutNames(earlier, before)];
  return [...bare].filter((line) => other.has(line)).length < Math.max(bare.size, other.size) * RENAMED;
}

const withoutNames = (code: string, names: readonly string[]): Set<string> =>
  distinctLines(code.replace(new RegExp(`\\b(?:${names.join("|")})\\b`, "g"), "_"));

/** The distinct lines of code, without indents and blank ones. */
export const distinctLines = (code: string): Set<string> =>
  new Set(code.split("\n").flatMap((line) => (line.trim() === "" ? [] : line.trim())));
