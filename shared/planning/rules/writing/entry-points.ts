import type { ProjectLanguage } from "@dreamcatcher/contracts/project-languages";
import type { SourceFile } from "../assembling/assemble.ts";
import { isTest } from "../checking/test-paths.ts";
import { baseName, withoutEnding } from "../paths.ts";
import { worksWithPage } from "../analysis/globals.ts";
import { areKin } from "../analysis/languages.ts";

const USUAL = ["main", "index", "cli", "app", "server", "run", "__main__"];

/** Names of files that frameworks and tools load by themselves, also where they do something when they are loaded. */
const IS_LOADED_BY_OTHERS =
  /\.config\.\w+$|^(?:settings|config|conf|constants|urls|models|views|admin|apps|wsgi|asgi|conftest|setup)\.\w+$/i;

/**
 * The files that start the talk's programs: those that do something and that no other file loads. Where one
 * of them has the name of an entry, it is the program's.
 */
export function entriesOf(files: readonly SourceFile[], language: ProjectLanguage): SourceFile[] {
  const used = new Set(files.flatMap(({ path, uses }) => (isTest(path) ? [] : uses)));
  // What a nameless file is called is our word; but what listens is the program's start.
  const rank = ({ path, isNamed }: SourceFile) => {
    const name = baseName(withoutEnding(path)).toLowerCase();
    const at = USUAL.indexOf(name);
    return at < 0 || (!isNamed && name !== "server") ? USUAL.length : at;
  };
  const candidates = files
    .filter(
      (file) =>
        file.language !== null &&
        file.reading?.runs &&
        !worksWithPage(file.reading) &&
        !file.reading.needsBuild &&
        !/x$/.test(file.path) &&
        !used.has(file.path) &&
        !isTest(file.path) &&
        file.reading.free.length === 0 &&
        !IS_LOADED_BY_OTHERS.test(baseName(file.path)),
    )
    .sort((a, b) => rank(a) - rank(b));
  const own = candidates.filter((file) => file.language !== null && areKin(file.language, language));
  const [first, ...others] = own.length > 0 ? own : candidates;
  if (!first) return [];
  return rank(first) < USUAL.length ? [first] : [first, ...others];
}
