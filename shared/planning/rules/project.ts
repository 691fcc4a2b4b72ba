import type { Intent, Plan, Project, ProjectFile, ProjectLanguage } from "#shared/contracts/plan.ts";
import { MANIFEST_FILE } from "#shared/contracts/sandbox.ts";
import { manifestFile } from "../manifest.ts";
import type { PlannableDream } from "../planner.ts";
import { type Assembly, assemble, type SourceFile } from "./assemble.ts";
import { checksFor } from "./checks.ts";
import { documentFiles } from "./document.ts";
import { entryOf } from "./entry.ts";
import { examplesOf } from "./examples.ts";
import { intentOf } from "./intent.ts";
import { areKin, isOfAnotherLanguage } from "./languages.ts";
import { isPackageJson, packageJson, pyprojectToml } from "./manifests.ts";
import { isShownInPart, isTemplate } from "./parts.ts";
import { Paths } from "./paths.ts";
import { readme } from "./readme.ts";
import { scaffold } from "./scaffold.ts";
import { startOf } from "./start.ts";
import { clip, inWords, sentence, slug } from "./text.ts";
import { wishesOf } from "./wishes.ts";

const MOST_UNIMPLEMENTED = 100;

/** The project for a dream: its code as files that work together, and an honest scaffold for all that has none. */
export function projectOf(dream: PlannableDream, plan: Plan): Project {
  const { kind, language } = plan.intent;
  const name = slug(dream.dream.title, 60) || "dream";
  const title = clip(dream.dream.title, 200);
  const paths = new Paths();
  for (const path of ["README.md", MANIFEST_FILE]) paths.claim(path);
  const assembly = assemble(dream.fragments, paths);
  const { files } = assembly;
  const open = unimplementedIn(dream, assembly, plan.intent);

  const own: ProjectFile[] = kind === "document" ? documentFiles(dream, plan, paths) : [];
  const entry = entryOf(files, language);
  const start =
    kind === "document" || entry
      ? null
      : scaffold({ language, title, holds: files.map(({ path }) => path), unimplemented: open }, paths);
  const examples = [...examplesOf(dream.fragments, files), ...(start ? [start.example] : [])];
  const begun = entry ?? (start ? asSource(start.file, language) : null);

  const givenManifest = files.find(({ path }) => path === "package.json");
  const needs = (of: ProjectLanguage) =>
    files.some((file) => file.language !== null && areKin(file.language, of)) ||
    (start !== null && areKin(language, of));
  const packagePath = givenManifest?.path ?? (needs("javascript") ? paths.claim("package.json") : null);
  const pyprojectPath =
    needs("python") && !files.some(({ path }) => path === "pyproject.toml")
      ? paths.claim("pyproject.toml")
      : null;

  const checks = checksFor({ files: [...files, ...(start && begun ? [begun] : [])], examples }, paths);
  const facts = { name, description: title, files, entry: begun?.path ?? "", commands: checks.commands };
  return {
    name,
    files: [
      {
        path: "README.md",
        content: readme({
          title,
          plan,
          checks,
          start: begun ? startOf(begun, files, examples) : null,
          text: own[0]?.path ?? null,
          features: featuresWithCode(dream, files),
          unimplemented: open,
          unchecked: uncheckedIn(files),
          sketches: assembly.sketches,
        }),
      },
      manifestFile(checks.commands),
      ...files.filter((file) => file !== givenManifest).map(({ path, content }) => ({ path, content })),
      ...(packagePath === null
        ? []
        : [{ path: packagePath, content: packageJson(facts, givenManifest?.content) }]),
      ...(pyprojectPath === null ? [] : [{ path: pyprojectPath, content: pyprojectToml(facts) }]),
      ...(start ? [start.file] : []),
      ...own,
      ...assembly.sketches.map(({ path, content }) => ({ path, content })),
      ...checks.files,
    ],
    commands: checks.commands,
    unimplemented: open,
  };
}

const asSource = ({ path, content }: ProjectFile, language: ProjectLanguage): SourceFile => ({
  path,
  content,
  language,
  reading: null,
  isNamed: true,
  fragment: 0,
  uses: [],
  packages: [],
  missing: [],
  isPlain: true,
});

/** What the talk asks for and the project does not do, so far as can be told. */
function unimplementedIn(
  { dream, fragments }: PlannableDream,
  { files, sketches, omitted }: Assembly,
  { kind, language }: Intent,
): string[] {
  const lastWithCode = lastFragmentWithCode(files);
  const { features, todos } = wishesOf({ dream, fragments });
  // Where the talk itself mixes languages, that is how it is meant.
  const isAskedFor = intentOf({ dream, fragments }, files).language !== language;
  const others = files.filter(({ path }) => isOfAnotherLanguage(path));
  const foreign = isAskedFor
    ? files.filter((file) => file.language !== null && !areKin(file.language, language))
    : lastWithCode < 0 && kind !== "document"
      ? others
      : [];
  const untyped =
    isAskedFor && language === "typescript" ? files.filter((file) => file.language === "javascript") : [];
  const items = [
    ...features
      .filter(({ fragment, isOpen }) => isOpen || fragment > lastWithCode)
      .map(({ text }) => sentence(text, 500)),
    ...todos.map((text) => sentence(text, 500)),
    ...files.flatMap(({ path, missing }) =>
      [...new Set(missing)].map((each) => `${each}, which ${path} imports: the talk never shows it`),
    ),
    ...files.flatMap(({ path, reading }) =>
      reading && reading.free.length > 0
        ? [`${path} uses ${inWords(reading.free.slice(0, 10))}, which it neither defines nor imports`]
        : [],
    ),
    ...files.flatMap(({ path, isNamed, content, reading }) =>
      isNamed && isShownInPart(content, reading)
        ? [`What ${path} leaves out: the talk shows only a part of it`]
        : [],
    ),
    ...(foreign.length > 0
      ? [
          `${inWords(foreign.map(({ path }) => path))} in ${language}: the talk has it in ${foreign[0]?.language ?? "another language"}`,
        ]
      : []),
    ...(untyped.length > 0 ? [`Types for ${inWords(untyped.map(({ path }) => path))}`] : []),
    ...files
      .filter(({ path, content }) => path === "package.json" && !isPackageJson(content))
      .map(({ path }) => `The ${path} of the talk: it is not valid, so another stands in for it`),
    ...(sketches.length > 0
      ? [`${inWords(sketches.map(({ path }) => path))}: no whole files, kept to be read`]
      : []),
    ...(omitted > 0 ? [`${omitted} pieces of code, left out because they are too many or too large`] : []),
  ];
  const all = [...new Set(items.map((item) => clip(item, 500)).filter(Boolean))];
  const whole = all.length === 0 && lastWithCode < 0 ? [clip(dream.title, 500)] : all;
  return whole.length <= MOST_UNIMPLEMENTED
    ? whole
    : [...whole.slice(0, MOST_UNIMPLEMENTED - 1), `And ${whole.length - MOST_UNIMPLEMENTED + 1} more`];
}

/** A feature that no program followed on cannot be in the code. */
const lastFragmentWithCode = (files: readonly SourceFile[]): number =>
  Math.max(-1, ...files.filter(({ language }) => language !== null).map(({ fragment }) => fragment));

function featuresWithCode(dream: PlannableDream, files: readonly SourceFile[]): string[] {
  const last = lastFragmentWithCode(files);
  return wishesOf(dream)
    .features.filter(({ fragment, isOpen }) => !isOpen && fragment <= last)
    .map(({ text }) => sentence(text, 500))
    .slice(0, 100);
}

const uncheckedIn = (files: readonly SourceFile[]): string[] =>
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
