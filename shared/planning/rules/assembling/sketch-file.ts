import type { ProjectLanguage } from "@dreamcatcher/contracts/project-languages";
import type { Analysis } from "../analysis/analysis.ts";
import { isSamePath } from "../paths.ts";

/** A snippet that is not a whole file. `why` completes a sentence that begins with "it". */
export interface SketchFile {
  path: string;
  content: string;
  language: ProjectLanguage | null;
  analysis: Analysis | null;
  /** The index of the fragment that shows it. */
  fragment: number;
  why: string;
  /** The file that it is a part or a change of; null where it is of none, or of several. */
  of: string | null;
}

/** The later pieces of a file that are not joined into it. */
export function notJoinedInto(
  file: { path: string; fragment: number },
  { files, sketches }: { files: readonly { path: string }[]; sketches: readonly SketchFile[] },
): SketchFile[] {
  return sketches.filter(({ of, fragment }) => {
    if (of === null || fragment <= file.fragment || !isSamePath(of, file.path)) return false;
    const those = files.filter(({ path }) => isSamePath(of, path));
    return those.length === 1 || of === file.path;
  });
}
