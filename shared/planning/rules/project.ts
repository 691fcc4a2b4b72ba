import type { Plan, Project } from "@dreamcatcher/contracts/plan";
import { MANIFEST_FILE } from "@dreamcatcher/sandbox/contract/manifest-file";
import { lineOf } from "@dreamcatcher/text/clip";
import { manifestFile } from "../manifest.ts";
import type { PlannableDream } from "../planner.ts";
import { type Assembly, assemble } from "./assembling/assemble.ts";
import { isBrokenReason } from "./assembling/partial-code.ts";
import { type Checks, checksFor } from "./checking/checks.ts";
import { type Example, runnableExamples } from "./checking/examples.ts";
import { findMainSketch } from "./checking/main-sketch.ts";
import { proofOf } from "./checking/proof.ts";
import { sqlChecks } from "./checking/sql.ts";
import { Paths } from "./paths.ts";
import { skeletonFor } from "./skeletons/index.ts";
import { slug } from "./text.ts";
import { CONVERSATION_FILE } from "./writing/conversation.ts";
import { entryPointsOf } from "./writing/entry-points.ts";
import { worksOnCode } from "./writing/file-facts.ts";
import { givenTexts } from "./writing/given-texts.ts";
import { manifestFiles } from "./writing/manifest-files.ts";
import { startInstructions } from "./writing/start-instructions.ts";
import { textFiles } from "./writing/texts.ts";
import { lacksIn, unimplementedIn } from "./writing/unimplemented.ts";

const SKELETON_UNIMPLEMENTED =
  "The program: what is here is a skeleton, and each feature is still to be filled in";
const SKELETON_UNTRIED = "the skeleton: it is not from the conversation, and its tests are its own";

/** The project for a dream: its code as files that work together, with checks, and texts to go on from. */
export function projectOf(dream: PlannableDream, plan: Plan): Project {
  const name = slug(dream.dream.title, 60) || "dream";
  const title = lineOf(dream.dream.title, 200);
  const text = textOf(dream);
  const paths = new Paths();
  for (const path of ["README.md", CONVERSATION_FILE, MANIFEST_FILE]) paths.claim(path);
  const assembly = assemble(dream.fragments, paths);
  const { files, sketches } = assembly;
  // Without code, a skeleton of the program is the project, unless the program is elsewhere.
  const hasProgram = files.length + sketches.length > 0 || worksOnCode(dream);
  const skeleton = hasProgram ? null : skeletonFor(dream, plan, name);
  const entryPoints = entryPointsOf(files, plan.intent.language);
  const examples = runnableExamples(dream.fragments, files);
  const { checks, ...found } = checked({ dream, plan, assembly, examples, text }, paths);
  const proof = skeleton
    ? { ...found.proof, untried: [...found.proof.untried, SKELETON_UNTRIED] }
    : found.proof;
  const runner = checks.command ? [...checks.command, "--json"] : null;
  const commands = [...(runner ? [runner] : []), ...(skeleton?.commands ?? [])];

  const [entryPoint = null, ...others] = entryPoints;
  const manifests = manifestFiles(
    {
      ...{ name, files, description: title, test: checks.command },
      entryPoint: entryPoint && others.length === 0 ? entryPoint.path : "",
    },
    paths,
    assembly.isPartOfCodeBase,
  );
  const made = new Set(manifests.map(({ path }) => path));
  const sources = [...files.filter(({ path }) => !made.has(path)), ...(skeleton?.files ?? []), ...sketches];
  const own = [...sources.map(({ path, content }) => ({ path, content })), ...manifests];
  const lacks = lacksIn(dream, assembly, plan);
  const given = givenTexts(dream, plan.intent.kind, { files, sketches, paths });
  const texts = textFiles({
    ...{ dream, plan, assembly, given, paths, title, skeleton, proof, lacks, files: own },
    ...{ command: checks.command, checks: checks.checks },
    start:
      skeleton?.start ??
      startInstructions({
        ...{ entryPoints, files, examples, text, fragments: dream.fragments },
        ...{ language: plan.intent.language, isPartOfCodeBase: assembly.isPartOfCodeBase },
      }),
  });
  const unimplemented = unimplementedIn(dream, assembly, plan, lacks);
  return {
    name,
    files: [...texts, manifestFile(commands), ...own, ...checks.files],
    commands,
    unimplemented: skeleton ? [SKELETON_UNIMPLEMENTED, ...unimplemented.slice(0, 99)] : unimplemented,
    checks: checks.checks,
    runner,
    proof,
  };
}

interface Checked {
  dream: PlannableDream;
  plan: Plan;
  assembly: Assembly;
  examples: readonly Example[];
  text: string;
}

/** The checks of the assembled code, and what they leave open. */
function checked(
  { dream: { fragments }, plan, assembly, examples, text }: Checked,
  paths: Paths,
): { checks: Checks; proof: Project["proof"] } {
  const { files, sketches } = assembly;
  const sql = sqlChecks(files, text);
  const mainSketch = findMainSketch(assembly, plan.intent);
  const isBrokenPython = mainSketch?.language === "python" && isBrokenReason(mainSketch.why);
  const checks = checksFor(
    {
      ...{ fragments, files, sketches, examples, sql: sql.run },
      mainSketch: isBrokenPython ? mainSketch : null,
    },
    paths,
  );
  return { checks, proof: proofOf({ assembly, checks, sql, mainSketch }) };
}

/** The text of a conversation, which may name a database. */
const textOf = ({ dream, fragments }: PlannableDream): string =>
  [dream.title, dream.summary, dream.description, ...fragments.map(({ content }) => content)]
    .join("\n")
    .slice(0, 500_000);
