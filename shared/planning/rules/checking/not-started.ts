import { isBuiltin } from "node:module";
import type { SourceFile } from "../assembling/assemble.ts";
import { isStandardPythonModule } from "../assembling/packages.ts";
import { transitiveImports } from "./transitive-imports.ts";

/** What keeps a program from running to its end by itself, and why it is not started then. */
const BLOCKERS: readonly [why: string, sign: RegExp][] = [
  ["it asks a person", /(?<![\w.])(?:input|prompt|getpass)\(|\breadline\b/],
  ["it reads its standard input", /\bstdin\b|readFileSync\(0\b/],
  ["it takes arguments", /\bargv\b|\bargparse\b|\bparseArgs\b/],
  ["it runs on and on", /\bwhile\s*(?:\(\s*)?(?:True|true|1)\b|\bfor\s*\(;;\)|\bsetInterval\(|\bsleep\(/],
  ["it uses the network", /\bfetch\(|\burlopen\(|\bhttps?\.|\bsocket\b|\.listen\(|\bserve_forever\b/],
  ["it reads or writes files", /(?<![\w.])open\(|\bfs\.|\bPath\(/],
  ["it depends on its surroundings", /\bprocess\.(?!stdout\b)|\bexit\(|\bSystemExit\b|\benviron\b/],
];

/** Modules that compute and reach nothing. */
const SIDE_EFFECT_FREE_MODULES =
  /^(?:__future__|abc|array|bisect|calendar|cmath|collections(?:\.abc)?|copy|dataclasses|datetime|decimal|enum|fractions|functools|hashlib|heapq|itertools|json|math|numbers|operator|pprint|queue|random|re|statistics|string|struct|textwrap|timeit|types|typing|unicodedata|uuid|(?:node:)?(?:assert(?:\/strict)?|buffer|crypto|events|url|util))$/;

/** Why a program is not started to see it run to its end, in words that follow its name; null where it is. */
export function notStartedReason(
  program: SourceFile,
  byPath: ReadonlyMap<string, SourceFile>,
): string | null {
  for (const file of transitiveImports(program, byPath)) {
    const reason = known.get(file) ?? reasonNotToStart(file);
    known.set(file, reason);
    if (reason) return reason;
  }
  return null;
}

/** Many programs load the same file. */
const known = new WeakMap<SourceFile, string>();

/** What of a file alone speaks against it, empty where nothing does. */
function reasonNotToStart({ content, language, analysis }: SourceFile): string {
  const found = BLOCKERS.find(([, sign]) => sign.test(content));
  if (found) return found[0];
  const isStandard = (specifier: string) =>
    language === "python" ? isStandardPythonModule(specifier.split(".")[0] ?? "") : isBuiltin(specifier);
  const reaching = analysis?.imports.find(
    ({ specifier }) => isStandard(specifier) && !SIDE_EFFECT_FREE_MODULES.test(specifier),
  );
  return reaching ? `it uses ${reaching.specifier}` : "";
}
