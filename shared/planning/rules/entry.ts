import type { ProjectLanguage } from "#shared/contracts/plan.ts";
import type { SourceFile } from "./assemble.ts";
import { areKin } from "./languages.ts";
import { baseName, withoutEnding } from "./paths.ts";
import { isTest } from "./tests.ts";

const usual = ["main", "index", "cli", "app", "server", "run", "__main__"];

/** The file that starts the talk's program: one that does something and that no other file loads. */
export function entryOf(files: readonly SourceFile[], language: ProjectLanguage): SourceFile | undefined {
  const used = new Set(files.flatMap(({ path, uses }) => (isTest(path) ? [] : uses)));
  const rank = ({ path }: SourceFile) => {
    const at = usual.indexOf(baseName(withoutEnding(path)).toLowerCase());
    return at < 0 ? usual.length : at;
  };
  const [first] = files
    .filter(
      (file) =>
        file.language !== null &&
        areKin(file.language, language) &&
        file.reading?.runs &&
        !file.reading.needsBuild &&
        !/x$/.test(file.path) &&
        !used.has(file.path) &&
        !isTest(file.path) &&
        !/\.config\.\w+$/.test(file.path),
    )
    .sort((a, b) => rank(a) - rank(b));
  return first && (first.isNamed || rank(first) < usual.length) ? first : undefined;
}
