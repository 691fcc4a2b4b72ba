import type { PlanLanguage } from "@dreamcatcher/contracts/project-languages";
import { usesDom } from "../analysis/globals.ts";
import { shareRuntime } from "../analysis/languages.ts";
import type { SourceFile } from "../assembling/assemble.ts";
import { isTestPath } from "../checking/test-paths.ts";
import { baseName, withoutExtension } from "../paths.ts";

const USUAL_NAMES = ["main", "index", "cli", "app", "server", "run", "__main__"];

/** Files that frameworks and tools load, which are no entry points even if they have side effects. */
const LOADED_BY_FRAMEWORKS = new RegExp(
  [
    String.raw`\.config\.\w+$`,
    String.raw`^(?:webpack|rollup|babel|jest|gulpfile|gruntfile|knexfile|truffle)[\w.-]*\.[cm]?[jt]s$`,
    "^(?:settings|config|conf|constants|urls|models|views|admin|apps|wsgi|asgi",
    String.raw`conftest|setup)\.\w+$`,
  ].join("|"),
  "i",
);

/** What a program deletes as soon as it starts: nobody is told to start the project with that. */
const DELETES = /^(?:shutil\.rmtree|(?:fs\.|await )?rm(?:Sync)?|os\.(?:remove|unlink))\(/m;

/**
 * The entry points of a project: files that run and that no other file imports. One with the usual name of an
 * entry point is the only one.
 */
export function entryPointsOf(files: readonly SourceFile[], language: PlanLanguage | null): SourceFile[] {
  const used = new Set(files.flatMap(({ path, localImports }) => (isTestPath(path) ? [] : localImports)));
  // The planner names unnamed files itself, so their names are no evidence; except for servers.
  const rank = ({ path, isNamed }: SourceFile) => {
    const name = baseName(withoutExtension(path)).toLowerCase();
    const at = USUAL_NAMES.indexOf(name);
    return at < 0 || (!isNamed && name !== "server") ? USUAL_NAMES.length : at;
  };
  const candidates = files
    .filter(
      (file) =>
        file.language !== null &&
        file.analysis?.runs &&
        !DELETES.test(file.content) &&
        !usesDom(file.analysis) &&
        !file.analysis.needsBuild &&
        !/x$/.test(file.path) &&
        !used.has(file.path) &&
        !isTestPath(file.path) &&
        file.analysis.free.length === 0 &&
        !LOADED_BY_FRAMEWORKS.test(baseName(file.path)),
    )
    .sort((a, b) => rank(a) - rank(b));
  if (areExamples(files)) return [];
  const own = new Set(programsOf(files, language));
  const [first, ...others] = candidates.filter((file) => own.has(file));
  if (!first) return [];
  return rank(first) < USUAL_NAMES.length ? [first] : [first, ...others];
}

/**
 * The files of which one may start the project: those in its language where it has any, so that a helper in
 * another language starts nothing; and those in languages without a parser here.
 */
export function programsOf(files: readonly SourceFile[], language: PlanLanguage | null): SourceFile[] {
  const isOwn = (file: SourceFile) => file.language !== null && shareRuntime(file.language, language);
  return files.some(isOwn) ? files.filter((file) => file.language === null || isOwn(file)) : [...files];
}

/** Programs without a name of which that many would have the same one are examples, one beside another. */
const MIN_ALIKE = 3;

function areExamples(files: readonly SourceFile[]): boolean {
  const alike = Map.groupBy(
    files.filter(({ isNamed, analysis }) => !isNamed && analysis?.runs),
    ({ path }) => withoutExtension(path).replace(/_\d+$/, ""),
  );
  return [...alike.values()].some((those) => those.length >= MIN_ALIKE);
}
