import { isBuiltin } from "node:module";
import type { SourceFile } from "../assembling/assemble.ts";
import { isStandardPythonModule } from "../assembling/packages.ts";
import { onceFor } from "./once-for.ts";
import { transitiveImports } from "./transitive-imports.ts";

/** What the conversation gives a program that it starts. */
interface Given {
  arguments: boolean;
  input: boolean;
  /** Files of the project to read. */
  files: boolean;
}

/** Signs that a program cannot run to its end unattended, with the reason, and what makes up for it. */
const BLOCKERS: readonly [why: string, sign: RegExp, unless?: keyof Given][] = [
  [
    "it shows an error by its own comment",
    /^(?![ \t]|#|\/\/)[^\n]{1,300}\)[ \t]{0,4};?[ \t]{0,4}(?:#|\/\/)\W{0,5}(?:(?:this|will|would) ){0,2}(?:raises?\b|throws?\b|crashes\b|fails\b|\w{0,50}(?:Error|Exception):|\w{1,50}(?:Error|Exception)\b)/m,
  ],
  ["it prompts for input", /(?<![\w.])(?:input|prompt)\(|\breadline\b/, "input"],
  ["it prompts for a password", /\bgetpass\b/],
  ["it reads its standard input", /\bstdin\b|readFileSync\(0\b/, "input"],
  ["it takes arguments", /\bargv\b|\bargparse\b|\bparseArgs\b/, "arguments"],
  ["it may run forever", /\bwhile\s*(?:\(\s*)?(?:True|true|1)\b|\bfor\s*\(;;\)|\bsetInterval\(|\bsleep\(/],
  ["it uses the network", /\bfetch\(|\burlopen\(|\bhttps?\.|\bsocket\b|\.listen\(|\bserve_forever\b/],
  [
    "it writes files",
    /(?<![\w.])open\([^()\n]{0,200},\s{0,3}(?:mode\s?=\s?)?["'][rbt]{0,2}[wax+]|\b(?:write|append)File|\bwrite_(?:text|bytes)\(|\bunlink/,
  ],
  ["it reads or writes files", /(?<![\w.])open\(|\bfs\.|\bPath\(/, "files"],
  [
    "it depends on its environment",
    /\bprocess\.(?!(?:stdout|stdin|stderr|argv|exit|exitCode)\b)|\benviron\b|\bgetenv\b/,
  ],
];

/** How a program without arguments and input ends is all that it shows. */
const ENDS_ITSELF = /\bprocess\.(?!stdout\b)|\bexit\(|\bSystemExit\b/;

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

/** What programs need that take arguments, an input or files, and that has no other effect. */
const MODULES_FOR_GIVEN: Readonly<Record<keyof Given, RegExp>> = {
  arguments: /^(?:sys|argparse|(?:node:)?process)$/,
  input: /^(?:sys|fileinput|(?:node:)?(?:process|readline(?:\/promises)?|fs))$/,
  files: /^(?:sys|csv|os\.path|pathlib|io|(?:node:)?(?:fs(?:\/promises)?|path))$/,
};

const NOTHING: Given = { arguments: false, input: false, files: false };

/** Why a program is not started: text to follow its path. Null where it is started. */
export function notStartedReason(
  program: SourceFile,
  byPath: ReadonlyMap<string, SourceFile>,
  given: Given = NOTHING,
): string | null {
  for (const file of transitiveImports(program, byPath)) {
    const reason = reasonNotToStart(file, given);
    if (reason) return reason;
  }
  return null;
}

/** The reasons by what is given, since many programs import the same file, and many commands start one. */
const reasonsOf = onceFor((_: SourceFile) => new Map<string, string>());

/** The reason in a file itself, without its imports; empty where there is none. */
function reasonNotToStart(file: SourceFile, given: Given): string {
  const reasons = reasonsOf(file);
  const key = `${given.arguments} ${given.input} ${given.files}`;
  const reason = reasons.get(key) ?? findReason(file, given);
  reasons.set(key, reason);
  return reason;
}

function findReason({ content, language, analysis }: SourceFile, given: Given): string {
  const variable = ENVIRONMENT_VARIABLE.exec(content)?.slice(1).find(Boolean);
  if (variable) return `it needs ${variable} in its environment`;
  const found = BLOCKERS.find(
    ([, sign, unless]) => !(unless !== undefined && given[unless]) && sign.test(content),
  );
  if (found) return found[0];
  if (!given.arguments && !given.input && ENDS_ITSELF.test(content)) return "it depends on its environment";
  const isStandard = (specifier: string) =>
    language === "python" ? isStandardPythonModule(specifier.split(".")[0] ?? "") : isBuiltin(specifier);
  const kinds = (["arguments", "input", "files"] as const).filter((kind) => given[kind]);
  const reaching = analysis?.imports.find(
    ({ specifier }) =>
      isStandard(specifier) &&
      !SIDE_EFFECT_FREE_MODULES.test(specifier) &&
      !kinds.some((kind) => MODULES_FOR_GIVEN[kind].test(specifier)),
  );
  return reaching ? `it uses ${reaching.specifier}` : "";
}
