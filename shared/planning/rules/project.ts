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
import { skeletonFor } from "./skeletons/index.ts";
import { slug } from "./text.ts";
import { documentFiles } from "./writing/document.ts";
import { entryPointsOf } from "./writing/entry-points.ts";
import { packageJson, pyprojectToml } from "./writing/manifests.ts";
import { readme } from "./writing/readme.ts";
import { startInstructions } from "./writing/start-instructions.ts";
import { missingManifests } from "./writing/toolchains.ts";
import { unimplementedIn } from "./writing/unimplemented.ts";

const SKELETON_UNIMPLEMENTED =
  "The program: what is here is a skeleton, and each feature is still to be filled in";
const SKELETON_UNTRIED = "the skeleton: it is not from the conversation, and its tests are its own";

/** The project for a dream: its code as files that work together, with checks and a README. */
export function projectOf(dream: PlannableDream, plan: Plan): Project {
  const { kind, language } = plan.intent;
  const name = slug(dream.dream.title, 60) || "dream";
  const title = lineOf(dream.dream.title, 200);
  const paths = new Paths();
  for (const path of ["README.md", MANIFEST_FILE]) paths.claim(path);
  const assembly = assemble(dream.fragments, paths);
  const { files, sketches } = assembly;
  // Without code, a skeleton of the program is the project, or the text of the conversation.
  const hasCode = files.length + sketches.length > 0;
  const skeleton = hasCode ? null : skeletonFor(dream, plan, name);
  const documents: ProjectFile[] =
    !skeleton && (kind === "document" || files.length === 0) ? documentFiles(dream, plan, paths) : [];
  const unimplemented = [
    ...(skeleton ? [SKELETON_UNIMPLEMENTED] : []),
    ...unimplementedIn(dream, assembly, plan).slice(0, skeleton ? 99 : 100),
  ];
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
  const found = proofOf({
    assembly,
    checks,
    sql,
    mainSketch,
  });
  const proof = skeleton ? { ...found, untried: [...found.untried, SKELETON_UNTRIED] } : found;
  const runner = checks.command ? [...checks.command, "--json"] : null;
  const commands = [...(runner ? [runner] : []), ...(skeleton?.commands ?? [])];
  const [entryPoint] = entryPoints;
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
          start: skeleton?.start ?? startInstructions(entryPoints, files, examples, text),
          skeleton,
          text: documents[0]?.path ?? null,
          features: plan.tickets.filter(({ status }) => status === "done").map(({ title }) => title),
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
      ...(skeleton?.files ?? []),
      ...sketches.map(({ path, content }) => ({ path, content })),
      ...checks.files,
    ],
    commands,
    unimplemented,
    checks: checks.checks,
    runner,
    proof,
  };
}

/** The text of a conversation, which may name a database. */
const textOf = ({ dream, fragments }: PlannableDream): string =>
  [dream.title, dream.summary, dream.description, ...fragments.map(({ content }) => content)]
    .join("\n")
    .slice(0, 500_000);
