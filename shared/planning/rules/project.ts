import type { Plan, Project, ProjectFile, ProjectLanguage, Proof } from "#shared/contracts/plan.ts";
import { MANIFEST_FILE } from "#shared/contracts/sandbox.ts";
import { manifestFile } from "../manifest.ts";
import type { PlannableDream } from "../planner.ts";
import { assemble, type SourceFile } from "./assembling/assemble.ts";
import { type Checks, checksFor } from "./checking/checks.ts";
import { type Example, examplesOf } from "./checking/examples.ts";
import { Paths } from "./paths.ts";
import { areKin } from "./reading/languages.ts";
import { clip, commandLine, slug } from "./text.ts";
import { documentFiles } from "./writing/document.ts";
import { entryOf } from "./writing/entry.ts";
import { packageJson, pyprojectToml } from "./writing/manifests.ts";
import { readme } from "./writing/readme.ts";
import { scaffold } from "./writing/scaffold.ts";
import { startOf } from "./writing/start.ts";
import { featuresWithCode, uncheckedIn, unimplementedIn } from "./writing/unimplemented.ts";

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
  const isStarted = kind !== "document" && !(kind === "library" && holdsLibrary(files, language));
  const start =
    entry || !isStarted
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
    proof: proofOf(checks, examples.slice(0, examples.length - (start ? 1 : 0))),
  };
}

/** What the checks say of the talk: its tests, its examples and its modules, never the scaffold. */
function proofOf({ checked, tests }: Checks, examples: readonly Example[]): Proof {
  const tried = [
    ...tests.map((path) => `${path}: its tests`),
    ...examples.map(({ argv }) => `${commandLine(argv)}: what it prints`),
    ...checked.load.map(({ path }) => `${path}: it loads`),
  ];
  return { tried: tried.map((each) => clip(each, 500)).slice(0, 100), untried: [], faults: [] };
}

/** Whether there is something to import, which is all that a library is for. */
const holdsLibrary = (files: readonly SourceFile[], language: ProjectLanguage): boolean =>
  files.some(
    (file) => file.language !== null && areKin(file.language, language) && file.reading?.exports.length,
  );

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
