import type { ProjectKind } from "@dreamcatcher/contracts/plan";
import type { CodePiece } from "./code.ts";
import { KIND_OF_NAMED } from "./kind-by-language.ts";
import type { KindEvidence } from "./kind-evidence.ts";
import { PATH_SIGNALS } from "./path-signals.ts";

/** What the names of files show, by how many of them; more where they are all that is known of the code. */
export function pathEvidence(pieces: readonly CodePiece[], hasCode: boolean): KindEvidence[] {
  const paths = pieces.flatMap(({ path }) => path ?? []);
  const signals = PATH_SIGNALS.flatMap(([kind, weight, pattern]): KindEvidence[] => {
    const shown = paths.filter((path) => pattern.test(path));
    const [first] = shown;
    const share = shown.length / paths.length;
    return first === undefined
      ? []
      : [{ source: "paths", kind, weight: weight * (0.4 + 0.6 * share) * (hasCode ? 0.5 : 1), text: first }];
  });
  if (hasCode) return signals;
  const starts = paths.some((path) => IS_ENTRY.test(path));
  const kinds = pieces.flatMap(({ language }): ProjectKind[] => {
    const kind = language && KIND_OF_NAMED[language];
    return !kind
      ? []
      : kind === "cli" && !starts && language !== "shell"
        ? ["cli", "cli", "library"]
        : [kind, kind, kind];
  });
  return [
    ...signals,
    ...kinds.map((kind) => ({ source: "named in" as const, kind, weight: 1 / kinds.length, text: "" })),
  ];
}

/** Where a program starts: code without it is there for others. */
const IS_ENTRY = /(?:^|[\\/])(?:main|index|app|cli|run|__main__)\.\w+$|(?:^|[\\/])(?:bin|cmd|scripts)[\\/]/i;
