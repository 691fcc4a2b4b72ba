import type { Acceptance } from "@dreamcatcher/contracts/plan";
import type { SourceFile } from "../assembling/assemble.ts";
import { baseName, importName } from "../paths.ts";
import { joinWithAnd } from "../text.ts";
import { type Work, workFor } from "./work.ts";

const MAX_MISSING = 12;
/** More files that nobody shows are those of a project that is there already, and one ticket names them. */
const MAX_ALONE = 2;

/** The work on files that the code imports by their paths and that the conversation never shows. */
export function missingFiles(files: readonly SourceFile[]): Work[] {
  const missing = missingIn(files);
  const criteria = missing.map(({ path, by, names }): Acceptance => {
    const text =
      names.length > 0 ? `${path} provides ${joinWithAnd(names.slice(0, 10))}` : `${by} can import ${path}`;
    return { text, met_by: null, evidence: null };
  });
  if (missing.length > MAX_ALONE)
    return [
      workFor(`Bring the ${missing.length} files that the code imports and the conversation does not show`, {
        acceptance: criteria,
      }),
    ];
  return missing.map(({ path, by }, at) =>
    workFor(`Write ${path} for ${by}`, {
      description: `${by} imports it, and the conversation does not show it.`,
      acceptance: criteria.slice(at, at + 1),
    }),
  );
}

interface MissingFile {
  path: string;
  /** The file that imports it. */
  by: string;
  names: string[];
}

function missingIn(files: readonly SourceFile[]): MissingFile[] {
  const wanted = new Map<string, MissingFile>();
  for (const { path: by, missingFiles: missing, analysis } of files)
    for (const path of missing) {
      const name = baseName(importName(path));
      // What is imported by a bare name is more often a package.
      const statement = analysis?.imports.find(
        ({ specifier }) => specifier.startsWith(".") && baseName(importName(specifier)).endsWith(name),
      );
      if (statement) wanted.set(path, { path, by, names: statement.names.map((each) => each.name) });
    }
  return [...wanted.values()].slice(0, MAX_MISSING);
}
