import type { Plan, Project, ProjectFile } from "@dreamcatcher/contracts/plan";
import type { ProjectLanguage } from "@dreamcatcher/contracts/project-languages";
import { MANIFEST_FILE } from "@dreamcatcher/sandbox/contract/manifest-file";
import { lineOf } from "@dreamcatcher/text/clip";
import { manifestFile } from "../manifest.ts";
import type { PlannableDream } from "../planner.ts";
import { usesDom } from "./analysis/globals.ts";
import { shareRuntime } from "./analysis/languages.ts";
import { assemble } from "./assembling/assemble.ts";
import { checksFor } from "./checking/checks.ts";
import { runnableExamples } from "./checking/examples.ts";
import { findMainSketch } from "./checking/main-sketch.ts";
import { proofOf } from "./checking/proof.ts";
import { sqlChecks } from "./checking/sql.ts";
import { Paths } from "./paths.ts";
import { slug } from "./text.ts";
import { documentFiles } from "./writing/document.ts";
import { entryPointsOf } from "./writing/entry-points.ts";
import { packageJson, pyprojectToml } from "./writing/manifests.ts";
import { readme } from "./writing/readme.ts";
import { startInstructions } from "./writing/start-instructions.ts";
import { missingManifests } from "./writing/toolchains.ts";
import { featuresWithCode, unimplementedIn } from "./writing/unimplemented.ts";

/** The project for a dream: its code as files that work together, with checks and a README. */
export function projectOf(dream: PlannableDream, plan: Plan): Project {
  const { kind, language } = plan.intent;
  const name = slug(dream.dream.title, 60) || "dream";
  const title = lineOf(dream.dream.title, 200);
  const paths = new Paths();
  for (const path of ["README.md", MANIFEST_FILE]) paths.claim(path);
  const assembly = assemble(dream.fragments, paths);
  const { files, sketches } = assembly;
  const unimplemented = unimplementedIn(dream, assembly, plan.intent);

  // Without code, the text of the conversation is the project.
  const documents: ProjectFile[] =
    kind === "document" || files.length === 0 ? documentFiles(dream, plan, paths) : [];
  const entryPoints = entryPointsOf(files, language);
  const examples = runnableExamples(dream.fragments, files);

  const givenPackageJson = files.find(({ path }) => path === "package.json");
  const needs = (of: ProjectLanguage) =>
    files.some(
      (file) => file.language !== null && shareRuntime(file.language, of) && !usesDom(file.analysis),
    );
  const packagePath = givenPackageJson?.path ?? (needs("javascript") ? paths.claim("package.json") : null);
  const pyprojectPath =
    needs("python") && !files.some(({ path }) => path === "pyproject.toml")
      ? paths.claim("pyproject.toml")
      : null;

  const manifests = missingManifests(name, files).map(({ path, content }) => ({
    path: paths.claim(path),
    content,
  }));
  const text = textOf(dream);
  const sql = sqlChecks(files, text);
  const mainSketch = findMainSketch(assembly, plan.intent);
  const isBrokenPython = mainSketch?.language === "python" && mainSketch.why === "does not parse";
  const checks = checksFor(
    {
      fragments: dream.fragments,
      files,
      sketches,
      examples,
      mainSketch: isBrokenPython ? mainSketch : null,
      sql: sql.run,
    },
    paths,
  );
  const proof = proofOf({
    assembly,
    checks,
    sql,
    mainSketch,
  });
  const [entryPoint] = entryPoints;
  const commands = checks.command ? [[...checks.command, "--json"]] : [];
  const facts = {
    name,
    description: title,
    files,
    entryPoint: entryPoints.length === 1 && entryPoint ? entryPoint.path : "",
    test: checks.command,
  };
  return {
    name,
    files: [
      {
        path: "README.md",
        content: readme({
          title,
          plan,
          command: checks.command,
          checks: checks.checks,
          proof,
          start: startInstructions(entryPoints, files, examples, text),
          text: documents[0]?.path ?? null,
          features: featuresWithCode(dream, files),
          unimplemented,
          sketches,
        }),
      },
      manifestFile(commands),
      ...files.filter((file) => file !== givenPackageJson).map(({ path, content }) => ({ path, content })),
      ...(packagePath === null
        ? []
        : [{ path: packagePath, content: packageJson(facts, givenPackageJson?.content) }]),
      ...(pyprojectPath === null ? [] : [{ path: pyprojectPath, content: pyprojectToml(facts) }]),
      ...manifests,
      ...documents,
      ...sketches.map(({ path, content }) => ({ path, content })),
      ...checks.files,
    ],
    commands,
    unimplemented,
    checks: checks.checks,
    runner: commands[0] ?? null,
    proof,
  };
}

/** The text of a conversation, which may name a database. */
const textOf = ({ dream, fragments }: PlannableDream): string =>
  [dream.title, dream.summary, dream.description, ...fragments.map(({ content }) => content)]
    .join("\n")
    .slice(0, 500_000);
