import type { Fragment } from "@dreamcatcher/contracts/fragment";
import { stylesheetSources } from "@dreamcatcher/text/page-links";
import { snippetsOf } from "../analysis/snippets.ts";
import { baseName, folderOf, type Paths } from "../paths.ts";
import { isToBeKept } from "./changes.ts";
import { withCommandNames } from "./command-names.ts";
import { containedIn } from "./contained.ts";
import { mergeContinuations } from "./continuations.ts";
import { packagesInstalledIn } from "./installed-packages.ts";
import { withJvmPaths } from "./jvm-paths.ts";
import { withLinkedNames } from "./linked-names.ts";
import { addMissingImports } from "./missing-imports.ts";
import { withJoinedPackageJson } from "./package-json-parts.ts";
import { assemblePage } from "./pages.ts";
import { isWholePage, namedPartReason, partialReason } from "./partial-code.ts";
import { withJoinedPom } from "./pom-parts.ts";
import { nameQueries } from "./queries.ts";
import { resolveImports, type SourceFile } from "./resolve-imports.ts";
import { saidPaths, withSaidPaths } from "./said-paths.ts";
import type { SketchFile } from "./sketch-file.ts";
import { sketchFiles } from "./sketch-files.ts";
import { nameStyles } from "./style-paths.ts";
import { movedToImporters, targetPathFor, withTargetPaths } from "./target-paths.ts";
import { placeTemplates } from "./template-paths.ts";
import { latestVersions, type PlacedFile, type Sketch } from "./versions.ts";

export type { SketchFile, SourceFile };

/** The code of a dream as files. */
export interface Assembly {
  files: SourceFile[];
  /** Snippets that are not whole files: kept to be read, not to be run. */
  sketches: SketchFile[];
  /** The files belong to a code base of which the conversation shows only these. */
  isPartOfCodeBase: boolean;
  /** The number of snippets left out because they are too large or too many. */
  omitted: number;
}

/** Assembles the code of a dream into files with working imports. Their final paths come from `paths`. */
export function assemble(fragments: readonly Fragment[], paths: Paths): Assembly {
  const { snippets, omitted } = snippetsOf(fragments);
  const { drafts, sketches } = latestVersions(
    withCommandNames(withLinkedNames(withJoinedPackageJson(withJoinedPom(snippets))), fragments),
  );
  const installed = packagesInstalledIn(fragments);
  const withNames = withSaidPaths(mergeContinuations(drafts), saidPaths(fragments));
  const withPaths = withJvmPaths(movedToImporters(withTargetPaths(withNames, installed)));
  const withPlaces = placeTemplates(nameQueries(withPaths, fragments));
  const connected = addMissingImports(nameStyles(assemblePage(withPlaces, fragments)));
  const hasPage = connected.some(({ language, code }) => language === "html" && isWholePage(code));
  const candidates = connected.map((draft) => ({
    draft,
    why: draft.isNamed
      ? namedPartReason(draft)
      : (partialReason(draft, hasPage) ??
        replacedReason(draft, connected) ??
        scrapReason(draft, connected) ??
        settingReason(draft, connected) ??
        styleReason(draft, connected)),
  }));
  const whole = candidates.flatMap(({ draft, why }) => (why === null ? draft : []));
  const isContained = containedIn(whole);
  const placed = whole
    .filter((draft) => draft.isNamed || !isContained(draft))
    .sort((a, b) => Number(b.isNamed) - Number(a.isNamed))
    .map((draft) => ({ ...draft, finalPath: paths.claim(draft.path) }));
  const files = resolveImports(placed, installed);
  return {
    files,
    isPartOfCodeBase: isPartOfCodeBase(files, sketches),
    sketches: sketchFiles(
      [
        ...sketches.filter((each) => each.language !== "diff" || isToBeKept(each, connected)),
        ...candidates.flatMap(({ draft, why }) => (why === null ? [] : withoutPlace(draft, why))),
      ].filter((each) => each.path !== null || IS_LIST.test(each.language) || !isContained(each)),
      fragments,
      paths,
      targetPathFor,
    ),
    omitted,
  };
}

/** Languages of which the pieces are kept as one list, in order. */
const IS_LIST = /^(?:diff|bash|powershell|batch|fish)$/;

/** A file that is none, without the path that it would have had where the conversation does not name it. */
const withoutPlace = ({ isNamed, ...draft }: PlacedFile, why: string): Sketch => ({
  ...draft,
  path: isNamed ? draft.path : null,
  why,
});

/** Why a nameless file that lacks names is none: another would have its path that lacks none, or is later. */
function replacedReason(draft: PlacedFile, drafts: readonly PlacedFile[]): string | null {
  const lacks = ({ analysis }: PlacedFile) => (analysis?.free.length ?? 0) > 0;
  const isReplaced =
    lacks(draft) &&
    drafts.some(
      (each) =>
        each !== draft && each.path === draft.path && (!lacks(each) || each.fragment > draft.fragment),
    );
  return isReplaced ? `lacks names that another version of ${draft.path} has` : null;
}

const MAX_SCRAP_LINES = 3;
/** A line that only gives something a name. */
const NAMES_SOMETHING = /^(?:(?:const|let|var) )?(?:\w+|\{[\w, ]+\}) = [^\n]*$/;

/** Why a nameless program of a few lines is none: it is one that names something, or there are others. */
function scrapReason({ language, code, analysis }: PlacedFile, drafts: readonly PlacedFile[]): string | null {
  if (!analysis || code.trimEnd().split("\n").length > MAX_SCRAP_LINES) return null;
  if (NAMES_SOMETHING.test(code.trim())) return "has only one line";
  const names = new Set([...analysis.definitions, ...analysis.values].map(({ name }) => name));
  const others = drafts.filter((each) => each.language === language && each.code !== code);
  const isUsed = others.some(({ analysis: other }) =>
    other?.imports.some((each) => each.names.some(({ name }) => names.has(name))),
  );
  return others.some((each) => isFarLonger(each.code)) && !isUsed ? "has only a few lines" : null;
}

const isFarLonger = (code: string): boolean => code.split("\n").length > 4 * MAX_SCRAP_LINES;

const MAX_STYLE_LINES = 12;

/** Why a few rules of style are no file: the pages load another style sheet, which is here. */
function styleReason({ language, path, code }: PlacedFile, drafts: readonly PlacedFile[]): string | null {
  if (!/^(?:css|scss|less)$/.test(language) || code.trimEnd().split("\n").length > MAX_STYLE_LINES)
    return null;
  const loaded = new Set(
    drafts.flatMap((each) => (each.language === "html" ? stylesheetSources(each.code).map(baseName) : [])),
  );
  const isElsewhere = drafts.some((each) => each.language === language && loaded.has(baseName(each.path)));
  return isElsewhere && !loaded.has(baseName(path)) ? "has a few rules of a style sheet" : null;
}

const MAX_SETTING_LINES = 12;

/** Why a nameless program is none beside others: it only sets a few names, which none of them imports. */
function settingReason(
  { language, code, analysis }: PlacedFile,
  drafts: readonly PlacedFile[],
): string | null {
  if (!analysis?.parses || analysis.runs || code.split("\n").length > MAX_SETTING_LINES) return null;
  const { definitions, types, values } = analysis;
  if (values.length === 0 || definitions.length + types.length > 0) return null;
  const names = new Set(values.map(({ name }) => name));
  const others = drafts.filter((each) => each.language === language && each.code !== code);
  const isImported = others.some(({ analysis: other }) =>
    other?.imports.some((each) => each.names.some(({ name }) => names.has(name))),
  );
  return others.length === 0 || isImported ? null : `only sets ${[...names].slice(0, 5).join(", ")}`;
}

const MIN_MISSING = 3;
/** Of those that are above the folder of the file that imports them. */
const MIN_MISSING_ABOVE = 2;

/** Whether files change something that is not here, or import many modules that are not. */
function isPartOfCodeBase(files: readonly SourceFile[], sketches: readonly Sketch[]): boolean {
  if (sketches.some(({ language }) => language === "diff")) return true;
  const missing = new Set(files.flatMap(({ missingFiles }) => missingFiles));
  const above = files.flatMap(({ path, missingFiles }) =>
    missingFiles.filter((each) => each.includes("/") && !each.startsWith(`${folderOf(path)}/`)),
  );
  const min = new Set(above).size >= MIN_MISSING_ABOVE ? MIN_MISSING_ABOVE : MIN_MISSING;
  return missing.size >= Math.max(min, files.length / 2);
}
