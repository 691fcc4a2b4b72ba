import { isBuiltin } from "node:module";
import type { SourceFile } from "../assembling/assemble.ts";
import { isStandardPythonModule } from "../assembling/packages.ts";
import { transitiveImports } from "./transitive-imports.ts";

/** Signs that a program cannot run to its end unattended, with the reason. */
const BLOCKERS: readonly [why: string, sign: RegExp][] = [
  ["it prompts for input", /(?<![\w.])(?:input|prompt|getpass)\(|\breadline\b/],
  ["it reads its standard input", /\bstdin\b|readFileSync\(0\b/],
  ["it takes arguments", /\bargv\b|\bargparse\b|\bparseArgs\b/],
  ["it may run forever", /\bwhile\s*(?:\(\s*)?(?:True|true|1)\b|\bfor\s*\(;;\)|\bsetInterval\(|\bsleep\(/],
  ["it uses the network", /\bfetch\(|\burlopen\(|\bhttps?\.|\bsocket\b|\.listen\(|\bserve_forever\b/],
  ["it reads or writes files", /(?<![\w.])open\(|\bfs\.|\bPath\(/],
  ["it depends on its environment", /\bprocess\.(?!stdout\b)|\bexit\(|\bSystemExit\b|\benviron\b/],
];

/** A variable of the environment that a program reads: a key, an address. */
const ENVIRONMENT_VARIABLE =
  /\b(?:process\.env\.([A-Z][A-Z0-9_]{1,60})|(?:environ(?:\.get)?[[(]|getenv\()["']([A-Z][A-Z0-9_]{1,60})["'])/;

/** Standard modules that only compute: no files, no network, no processes. */
const SIDE_EFFECT_FREE_MODULES = new RegExp(
  `^(?:${[
    String.raw`__future__|abc|array|bisect|calendar|cmath|collections(?:\.abc)?|copy|dataclasses|datetime`,
    "decimal|enum|fractions|functools|hashlib|heapq|itertools|json|math|numbers|operator|pprint|queue|random",
    "re|statistics|string|struct|textwrap|timeit|types|typing|unicodedata|uuid",
    String.raw`(?:node:)?(?:assert(?:\/strict)?|buffer|crypto|events|url|util)`,
  ].join("|")})$`,
);

/** Why a program is not started: text to follow its path. Null where it is started. */
export function notStartedReason(
  program: SourceFile,
  byPath: ReadonlyMap<string, SourceFile>,
): string | null {
  for (const file of transitiveImports(program, byPath)) {
    const reason = reasonByFile.get(file) ?? reasonNotToStart(file);
    reasonByFile.set(file, reason);
    if (reason) return reason;
  }
  return null;
}

/** Many programs import the same file. */
const reasonByFile = new WeakMap<SourceFile, string>();

/** The reason in a file itself, without its imports; empty where there is none. */
function reasonNotToStart({ content, language, analysis }: SourceFile): string {
  const variable = ENVIRONMENT_VARIABLE.exec(content)?.slice(1).find(Boolean);
  if (variable) return `it needs ${variable} in its environment`;
  const found = BLOCKERS.find(([, sign]) => sign.test(content));
  if (found) return found[0];
  const isStandard = (specifier: string) =>
    language === "python" ? isStandardPythonModule(specifier.split(".")[0] ?? "") : isBuiltin(specifier);
  const reaching = analysis?.imports.find(
    ({ specifier }) => isStandard(specifier) && !SIDE_EFFECT_FREE_MODULES.test(specifier),
  );
  return reaching ? `it uses ${reaching.specifier}` : "";
}
