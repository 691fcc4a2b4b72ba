import * as z from "zod";
import {
  AGENTS_MD_EXAMPLE,
  GITHUB_ISSUES_EXAMPLE,
  PROMPT_EXAMPLE,
  SPEC_KIT_EXAMPLE,
  TASK_MASTER_EXAMPLE,
} from "./examples.ts";
import { ProjectFile } from "./plan.ts";

export const HandoverFormat = z
  .enum(["agents-md", "spec-kit", "task-master", "github-issues", "prompt"])
  .meta({
    id: "HandoverFormat",
    description: [
      "A format in which a plan is handed over to a coding agent or a team. Each line has the quote that it comes from.",
      "`agents-md`: `AGENTS.md`, which coding agents read first, as `text/markdown`.",
      "`spec-kit`: `spec.md`, `plan.md` and `tasks.md` in the layout of GitHub's spec-kit, as JSON with their texts.",
      "`task-master`: `tasks.json` of task-master, as JSON.",
      "`github-issues`: a shell script that creates an issue for each ticket that is open or to be checked by `gh`, as `text/x-shellscript`.",
      "`prompt`: a prompt to paste into any coding agent, as `text/plain`.",
    ].join("\n"),
  });

export const SpecKitFiles = z
  .object({
    files: z.array(ProjectFile).meta({ description: "The files, by their paths in the project." }),
  })
  .meta({
    id: "SpecKitFiles",
    description:
      "`spec.md`, `plan.md` and `tasks.md` as GitHub's spec-kit lays them out, and `feature.json`, by which it finds them.",
    examples: [SPEC_KIT_EXAMPLE],
  });

/**
 * What task-master reads from `.taskmaster/tasks/tasks.json`: the rules of `Task`, `isTask` and `TaskEntity`
 * in `packages/tm-core` and of `BaseTaskSchema` in `src/schemas/base-schemas.js` of
 * github.com/eyaltoledano/claude-task-master (c0c98d3), the narrower one where they differ.
 */
export const TaskMasterTask = z
  .object({
    id: z.int().min(1).meta({ description: "The task's id, unique in its list." }),
    title: z.string().min(1).max(200).meta({ description: "The title of the ticket." }),
    description: z.string().min(1).meta({ description: "What is to be done, with its quote." }),
    status: z
      .enum(["pending", "review", "done"])
      .meta({ description: "Whether it is done; `review` for what is only to be checked." }),
    dependencies: z.array(z.int().min(1)).meta({ description: "The ids of the tasks to do before it." }),
    priority: z
      .enum(["high", "medium", "low"])
      .meta({ description: "`high` in the first milestone, `medium` in the second, `low` in others." }),
    details: z.string().meta({ description: "Description, estimate and decisions." }),
    testStrategy: z.string().meta({ description: "The acceptance criteria, each with its quote." }),
    subtasks: z.array(z.unknown()).max(0).meta({ description: "Always empty." }),
  })
  .meta({
    id: "TaskMasterTask",
    description: "A task of task-master.",
    examples: TASK_MASTER_EXAMPLE.master.tasks,
  });

export const TaskMasterTasks = z
  .object({
    master: z
      .object({
        tasks: z.array(TaskMasterTask).meta({ description: "The tickets of the plan." }),
        metadata: z
          .object({
            created: z.iso.datetime().meta({ description: "When the implementation was requested." }),
            updated: z.iso.datetime().meta({ description: "The same." }),
            description: z.string().meta({ description: "The dream's title." }),
          })
          .meta({ description: "What task-master keeps of a list." }),
      })
      .meta({ description: "The list of tasks with the tag that task-master begins with." }),
  })
  .meta({
    id: "TaskMasterTasks",
    description: "`tasks.json` of task-master.",
    examples: [TASK_MASTER_EXAMPLE],
  });

const textOf = (id: string, description: string, example: string) =>
  z.string().meta({ id, description, examples: [example] });

/** The texts among the formats, by their media types. */
export const HANDOVER_TEXTS = {
  "text/markdown": textOf(
    "AgentsMd",
    "The text of `AGENTS.md`, which coding agents read before they begin.",
    AGENTS_MD_EXAMPLE,
  ),
  "text/plain": textOf("HandoverPrompt", "A prompt for any coding agent.", PROMPT_EXAMPLE),
  "text/x-shellscript": textOf(
    "GithubIssuesScript",
    "A script that creates issues by `gh`.",
    GITHUB_ISSUES_EXAMPLE,
  ),
};

export type HandoverFormat = z.infer<typeof HandoverFormat>;
export type SpecKitFiles = z.infer<typeof SpecKitFiles>;
export type TaskMasterTask = z.infer<typeof TaskMasterTask>;
export type TaskMasterTasks = z.infer<typeof TaskMasterTasks>;
