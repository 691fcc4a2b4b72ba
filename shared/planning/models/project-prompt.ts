import { type Plan, Project } from "@dreamcatcher/contracts/plan";
import { MANIFEST_FILE } from "@dreamcatcher/sandbox/contract/manifest-file";
import type * as z from "zod";
import type { PlannableDream } from "../planner.ts";
import { ABOUT_BLOCKS, block } from "./block.ts";
import { fitDream, fitPlan } from "./fit-budget.ts";
import type { Prompt } from "./request-reply.ts";

/** The fields of a project that the model writes: all but the checks and what they leave open. */
export const ProjectReply = Project.omit({ checks: true, runner: true, proof: true });
export type ProjectReply = z.infer<typeof ProjectReply>;

/** The programs that a command can start in the sandbox. */
const PROGRAMS = ["node", "python3"];

const SYSTEM = [
  "You write software. From a dream (an idea that somebody wants built) and its plan you write the project.",
  ABOUT_BLOCKS,
  "The project:",
  "- files: whole text files under paths relative to the project, with /, without . or .. steps. The code",
  "  that the dream already holds is the start of the project: keep it, its later versions before earlier",
  "  ones. With a README.md, the manifest of the language, an entry point, and tests.",
  "- commands: checks of the project, run in this order from its folder; each must pass. There is no network,",
  `  no package manager and no shell: ${PROGRAMS.join(" and ")} (Node 24, Python 3) with their standard`,
  "  libraries, and arguments. So tests use node:test or unittest, and TypeScript is of the kind that Node",
  "  runs by removing its types.",
  "- unimplemented: each thing of the plan that is only scaffolded, in one sentence. Never pretend: what",
  "  does not work is listed here.",
  `- ${MANIFEST_FILE} is written for you.`,
].join("\n");

/** The prompt for the project of a plan; dream and plan together take at most `characters`. */
export function projectPrompt(dream: PlannableDream, plan: Plan, characters: number): Prompt<ProjectReply> {
  const planned = fitPlan(plan, characters / 2);
  const fitted = { plan: planned, ...fitDream(dream, characters - JSON.stringify(planned).length) };
  return {
    name: "project",
    system: SYSTEM,
    content: [block("dream", fitted), `Reply with the project, in ${plan.intent.language}.`],
    reply: ProjectReply,
    errorsOf: (project) => projectErrors(project, plan),
  };
}

/** The rules that the schema cannot express: no path twice, and only commands that the sandbox can run. */
export function projectErrors({ files, commands }: ProjectReply, { intent }: Pick<Plan, "intent">): string[] {
  // Some file systems ignore case.
  const paths = files.map(({ path }) => path.toLowerCase());
  const all = new Set(paths);
  const parents = (path: string) =>
    path.split("/").flatMap((_, depth, steps) => (depth === 0 ? [] : steps.slice(0, depth).join("/")));
  return [
    ...files
      .filter((_, at) => paths.indexOf(paths[at] ?? "") !== at)
      .map(({ path }) => `${path} is listed twice`),
    ...files
      .filter((_, at) => parents(paths[at] ?? "").some((folder) => all.has(folder)))
      .map(({ path }) => `${path} is inside a path that is a file`),
    ...(all.has(MANIFEST_FILE) ? [`${MANIFEST_FILE} is not yours to write`] : []),
    ...commands
      .filter(([program = ""]) => !PROGRAMS.includes(program))
      .map((argv) => `commands start ${PROGRAMS.join(" or ")}, not ${JSON.stringify(argv[0]?.slice(0, 40))}`),
    ...(commands.length === 0 && intent.kind !== "document" ? ["commands must check the project"] : []),
  ];
}
