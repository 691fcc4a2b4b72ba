import type { Intent } from "#shared/contracts/plan.ts";
import type { PlannableDream } from "../../planner.ts";
import type { Assembly, SourceFile } from "../assembling/assemble.ts";
import { isShownInPart, isTemplate } from "../assembling/parts.ts";
import { intentOf } from "../intent/intent.ts";
import { areKin, isOfAnotherLanguage } from "../reading/languages.ts";
import { clip, inWords, sentence } from "../text.ts";
import { lastWithCode, mayBeBuilt, wishesOf } from "../tickets/wishes.ts";
import { isPackageJson } from "./manifests.ts";

const MOST_UNIMPLEMENTED = 100;

/** What the talk asks for and the project does not do, so far as can be told. */
export function unimplementedIn(dream: PlannableDream, assembly: Assembly, intent: Intent): string[] {
  const last = lastWithCode(assembly.files);
  const items = [
    ...openWishes(dream, last),
    ...assembly.files.flatMap(lackingIn),
    ...unported(dream, assembly.files, intent),
    ...leftOver(assembly),
  ];
  const all = [...new Set(items.map((item) => clip(item, 500)).filter(Boolean))];
  const whole = all.length === 0 && last < 0 ? [clip(dream.dream.title, 500)] : all;
  return whole.length <= MOST_UNIMPLEMENTED
    ? whole
    : [...whole.slice(0, MOST_UNIMPLEMENTED - 1), `And ${whole.length - MOST_UNIMPLEMENTED + 1} more`];
}

function openWishes(dream: PlannableDream, last: number): string[] {
  const { features, todos } = wishesOf(dream);
  const open = features.filter((feature) => !mayBeBuilt(feature, last));
  return [...open.map(({ text }) => text), ...todos].map((text) => sentence(text, 500));
}

/** The features that the code of the talk may have. */
export function featuresWithCode(dream: PlannableDream, files: readonly SourceFile[]): string[] {
  const last = lastWithCode(files);
  return wishesOf(dream)
    .features.filter((feature) => mayBeBuilt(feature, last))
    .map(({ text }) => sentence(text, 500))
    .slice(0, 100);
}

/** What a file needs, and nobody has shown. */
const lackingIn = ({ path, missing, reading, isNamed, content }: SourceFile): string[] => [
  ...[...new Set(missing)].map((each) => `${each}, which ${path} imports: the talk never shows it`),
  ...(reading && reading.free.length > 0
    ? [`${path} uses ${inWords(reading.free.slice(0, 10))}, which it neither defines nor imports`]
    : []),
  ...(isNamed && isShownInPart(content, reading)
    ? [`What ${path} leaves out: the talk shows only a part of it`]
    : []),
  ...(path === "package.json" && !isPackageJson(content)
    ? [`The ${path} of the talk: it is not valid, so another stands in for it`]
    : []),
];

/** The code that is not in the language of the project. Where the talk itself mixes languages, that is how it is meant. */
function unported(dream: PlannableDream, files: readonly SourceFile[], { kind, language }: Intent): string[] {
  const isAskedFor = intentOf(dream, files).language !== language;
  const hasCode = files.some((file) => file.language !== null);
  const foreign = isAskedFor
    ? files.filter((file) => file.language !== null && !areKin(file.language, language))
    : hasCode || kind === "document"
      ? []
      : files.filter(({ path }) => isOfAnotherLanguage(path));
  const untyped =
    isAskedFor && language === "typescript" ? files.filter((file) => file.language === "javascript") : [];
  return [
    ...(foreign.length > 0
      ? [
          `${inWords(pathsOf(foreign))} in ${language}: the talk has it in ${foreign[0]?.language ?? "another language"}`,
        ]
      : []),
    ...(untyped.length > 0 ? [`Types for ${inWords(pathsOf(untyped))}`] : []),
  ];
}

const leftOver = ({ sketches, omitted }: Assembly): string[] => [
  ...(sketches.length > 0 ? [`${inWords(pathsOf(sketches))}: no whole files, kept to be read`] : []),
  ...(omitted > 0 ? [`${omitted} pieces of code, left out because they are too many or too large`] : []),
];

const pathsOf = (files: readonly { path: string }[]): string[] => files.map(({ path }) => path);

/** The files that no check loads, each with why. */
export const uncheckedIn = (files: readonly SourceFile[]): string[] =>
  files
    .flatMap(({ path, language, content, reading, packages, missing }) => {
      if (isOfAnotherLanguage(path)) return [`${path} runs on neither Node nor Python`];
      if (language === null) return [];
      if (isTemplate(content, reading)) return [`${path} is a template`];
      if (reading?.needsBuild) return [`${path} is written for a compiler`];
      if (reading && reading.free.length > 0)
        return [`${path} is not loaded: it lacks ${inWords(reading.free)}`];
      if (packages.length > 0) return [`${path} is not run: it needs ${inWords([...new Set(packages)])}`];
      return missing.length > 0 ? [`${path} is not run: it imports what is missing`] : [];
    })
    .slice(0, 50);
