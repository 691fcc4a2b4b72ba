import type { HandoverFormat, SpecKitFiles, TaskMasterTasks } from "@dreamcatcher/contracts/handover";
import type { ProjectFile } from "@dreamcatcher/contracts/plan";
import { agentsMd } from "./agents-md.ts";
import type { HandOver } from "./facts.ts";
import { githubIssues } from "./github-issues.ts";
import { prompt } from "./prompt.ts";
import { planMd } from "./spec-kit/plan.ts";
import { specMd } from "./spec-kit/spec.ts";
import { tasksMd } from "./spec-kit/tasks.ts";
import { taskMasterTasks } from "./task-master.ts";

/** What a format is, as text or as JSON. */
export const formats = {
  "agents-md": agentsMd,
  "spec-kit": (handOver: HandOver): SpecKitFiles => ({ files: specKitFiles(handOver) }),
  "task-master": taskMasterTasks,
  "github-issues": githubIssues,
  prompt,
} satisfies Record<HandoverFormat, (handOver: HandOver) => string | SpecKitFiles | TaskMasterTasks>;

/** The files that are handed over beside the project's own. */
export const handOverFiles = (handOver: HandOver): ProjectFile[] => [
  { path: handOver.paths.agents, content: agentsMd(handOver) },
  ...specKitFiles(handOver),
  {
    path: handOver.paths.taskMaster,
    content: `${JSON.stringify(taskMasterTasks(handOver), null, 2)}\n`,
  },
  { path: handOver.paths.issues, content: githubIssues(handOver) },
  ...(handOver.tests?.files ?? []),
];

const specKitFiles = (handOver: HandOver): ProjectFile[] => [
  { path: handOver.paths.spec, content: specMd(handOver) },
  { path: handOver.paths.plan, content: planMd(handOver) },
  { path: handOver.paths.tasks, content: tasksMd(handOver) },
  // By this file spec-kit's scripts find the folder.
  {
    path: handOver.paths.feature,
    content: `${JSON.stringify({ feature_directory: `specs/${handOver.feature}` })}\n`,
  },
];
