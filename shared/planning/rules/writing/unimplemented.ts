import type { Intent, Plan } from "@dreamcatcher/contracts/plan";
import { lineOf } from "@dreamcatcher/text/clip";
import { scriptSources } from "@dreamcatcher/text/page-links";
import type { PlannableDream } from "../../planner.ts";
import { isErrand } from "../account/errands.ts";
import { shareRuntime, unsupportedLanguageOf } from "../analysis/languages.ts";
import type { Assembly, SourceFile } from "../assembling/assemble.ts";
import { isPartial, LISTS_COMMANDS } from "../assembling/partial-code.ts";
import { notJoinedInto } from "../assembling/sketch-file.ts";
import { intentOf } from "../intent/intent.ts";
import { baseName } from "../paths.ts";
import { boundedList, joinWithAnd } from "../text.ts";
import { isPackageJson } from "./manifests.ts";

/**
 * What the project does not implement: the open tickets of its plan that are no errands, and what its
 * files lack (`lacksIn`); all of it, under its title, where there is no code and no answer gives
 * anything.
 */
export function unimplementedIn(
  { dream }: PlannableDream,
  assembly: Assembly,
  plan: Plan,
  lacks: readonly string[],
): string[] {
  const all = boundedList([
    ...plan.tickets
      .filter(({ status, title }) => status === "open" && !isErrand(title))
      .map(({ title }) => title),
    ...lacks,
    ...keptSketches(assembly),
  ]);
  const hasCode = assembly.files.some(({ language }) => language !== null);
  const isAnswered = plan.tickets.some(({ status }) => status !== "open");
  return all.length === 0 && !hasCode && !isAnswered ? [lineOf(dream.title, 500)] : all;
}

/** What the files lack, apart from the work of the plan. */
export function lacksIn(
  dream: PlannableDream,
  { files, omitted, isPartOfCodeBase }: Assembly,
  { intent }: Plan,
): string[] {
  const besideForeign = besideForeignScripts(files);
  return boundedList([
    ...files.flatMap((file) =>
      missingPartsOf(isPartOfCodeBase ? { ...file, missingFiles: [] } : file, besideForeign),
    ),
    ...(isPartOfCodeBase ? codeBaseOf(files) : []),
    ...unported(dream, files, intent),
    ...(omitted > 0 ? [`${omitted} code snippets, omitted because they are too many or too large`] : []),
  ]);
}

/** What the files import of a code base that the conversation does not show. */
function codeBaseOf(files: readonly SourceFile[]): string[] {
  const missing = [...new Set(files.flatMap(({ missingFiles }) => missingFiles))];
  return missing.length > 0
    ? [
        `The code base that the files belong to is not in the conversation: they import ${joinWithAnd(missing)}`,
      ]
    : [];
}

/** The missing parts of a file: imported files, undefined names, omitted code. */
const missingPartsOf = (
  { path, missingFiles, analysis, content }: SourceFile,
  besideForeign: ReadonlySet<string>,
): string[] => [
  ...[...new Set(missingFiles)].map(
    (each) => `${each}, which ${path} imports: it is not in the conversation`,
  ),
  ...(analysis && analysis.free.length > 0 && !besideForeign.has(baseName(path))
    ? [`${path} uses ${joinWithAnd(analysis.free.slice(0, 10))}, which it neither defines nor imports`]
    : []),
  ...(isPartial(content, analysis)
    ? [`What ${path} leaves out: the conversation shows only a part of it`]
    : []),
  ...(path === "package.json" && !isPackageJson(content)
    ? [`The ${path} of the conversation: it is invalid and was replaced`]
    : []),
];

/** The names of scripts that pages load beside those of other sites, which may define what they use. */
const besideForeignScripts = (files: readonly SourceFile[]): ReadonlySet<string> =>
  new Set(
    files.flatMap(({ path, content }) => {
      const sources = /\.html?$/i.test(path) ? scriptSources(content) : [];
      return sources.some((source) => /^(?:https?:)?\/\//.test(source)) ? sources.map(baseName) : [];
    }),
  );

/** Code to be ported to the requested language; without a request, mixed languages are intended. */
function unported(dream: PlannableDream, files: readonly SourceFile[], { language }: Intent): string[] {
  if (language === null || intentOf(dream, files).language === language) return [];
  const foreign = files.filter(
    (file) =>
      unsupportedLanguageOf(file.path) || (file.language !== null && !shareRuntime(file.language, language)),
  );
  const untyped = language === "typescript" ? files.filter((file) => file.language === "javascript") : [];
  return [
    ...(foreign.length > 0
      ? [`${joinWithAnd(pathsOf(foreign))} in ${language}: the conversation has it in ${languageOf(foreign)}`]
      : []),
    ...(untyped.length > 0 ? [`Types for ${joinWithAnd(pathsOf(untyped))}`] : []),
  ];
}

const languageOf = ([first]: readonly SourceFile[]): string =>
  first?.language ?? unsupportedLanguageOf(first?.path ?? "") ?? "another language";

/** What the sketches leave to do: to join into their files, to make where those are, to complete. */
function keptSketches({ files, sketches }: Assembly): string[] {
  const open = files.flatMap((file) => {
    const later = notJoinedInto(file, { files, sketches });
    return later.length > 0 ? { path: file.path, later } : [];
  });
  const isOpen = new Set(open.flatMap(({ later }) => later));
  const rest = sketches.filter((each) => !isOpen.has(each));
  const patches = rest.filter(isPatch);
  const others = rest.filter((sketch) => !isPatch(sketch) && sketch.why !== LISTS_COMMANDS);
  return [
    ...open.map(
      ({ path, later }) => `${joinWithAnd(pathsOf(later))}: later than ${path} and not joined into it`,
    ),
    ...(patches.length > 0
      ? [`${joinWithAnd(pathsOf(patches))}: changes of files that are not in the conversation`]
      : []),
    ...(others.length > 0 ? [`${joinWithAnd(pathsOf(others))}: incomplete code, kept for reference`] : []),
  ];
}

const isPatch = ({ path }: { path: string }): boolean => path.endsWith(".patch");

const pathsOf = (files: readonly { path: string }[]): string[] => files.map(({ path }) => path);
