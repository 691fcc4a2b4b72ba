import * as z from "zod";
import { IMPLEMENTATION_EXAMPLE, IMPLEMENTATION_SUMMARY_EXAMPLE } from "./examples.ts";
import { Plan } from "./plan.ts";
import { Id, Timestamp } from "./primitives.ts";
import { ProjectLanguage } from "./project-languages.ts";
import { SandboxReport } from "./sandbox.ts";

export const ImplementationStatus = z
  .enum(["pending", "planning", "generating", "verifying", "completed", "failed"])
  .meta({
    id: "ImplementationStatus",
    description: [
      "How far an implementation is.",
      "`pending`: requested, and not begun.",
      "`planning`: the plan is being made.",
      "`generating`: the project's files are being written.",
      "`verifying`: the project runs in the sandbox.",
      "`completed`: the work is done. What that proves is in `verdict`.",
      "`failed`: it ended without a working project, or was cancelled.",
    ].join("\n"),
  });

export const Verdict = z.enum(["verified", "unverified", "failed"]).meta({
  id: "Verdict",
  description: [
    "What a finished implementation proves of its conversation; `report.outcome` is only what the sandbox saw.",
    "`verified`: tests, examples or programs of the conversation were run or checked, and held.",
    "`unverified`: the project was built, and nothing that came from the conversation was put to the test.",
    "`failed`: there is no project, or it is broken: a file does not parse, a name is undefined, its run failed.",
  ].join("\n"),
});

export const PlannerName = z.enum(["built-in", "bedrock", "openai"]).meta({
  id: "PlannerName",
  description: "Who plans: `built-in` are rules without a model; `bedrock` and `openai` ask a model.",
});

/**
 * Which planners a stage has is a setting: the value is checked in
 * `shared/implementations/stage-planners.ts`.
 */
export const StagePlanner = z
  .string()
  .max(50)
  .meta({
    id: "StagePlanner",
    description: "A planner that this stage has: `built-in`, and `bedrock` or `openai` where it has a model.",
    enum: PlannerName.options,
    examples: ["built-in"],
  });

export const ImplementInput = z
  .strictObject({
    planner: StagePlanner.optional().meta({
      description: "The planner to use; by default the stage's first.",
    }),
    language: ProjectLanguage.optional().meta({
      description: "The project's language; by default the one that the dream's code and words suggest.",
    }),
    verify: z.boolean().meta({ description: "Whether to run the project in the sandbox." }).default(true),
  })
  .meta({
    id: "ImplementInput",
    description: "How to implement a dream. Unknown fields are refused.",
    examples: [{ planner: "built-in", language: "javascript" }],
  });

export const ImplementationSummary = z
  .object({
    id: Id.meta({ description: "The implementation's id." }),
    owner_id: Id.meta({ description: "The user it belongs to." }),
    dream_id: Id.meta({ description: "The dream it implements." }),
    status: ImplementationStatus.meta({ description: "How far it is." }),
    planner: PlannerName.meta({ description: "Who plans it." }),
    language: ProjectLanguage.nullable().meta({
      description: "The language requested; null when none was. The one chosen is in `plan.intent.language`.",
    }),
    verify: z.boolean().meta({ description: "Whether the project runs in the sandbox." }),
    project_id: z
      .string()
      .nullable()
      .meta({ description: "The project's id; null until there is a project." }),
    tickets_created: z.int().min(0).meta({ description: "How many tickets the project has." }),
    agents_assigned: z.int().min(0).meta({ description: "How many agents work on it side by side." }),
    estimated_completion: Timestamp.nullable().meta({
      description: "When the project's tickets would be done; null until there is an estimate.",
    }),
    progress: z.number().min(0).max(1).nullable().meta({
      description: "How much PipelineOS has done, from 0 to 1; null when it is not PipelineOS that builds.",
    }),
    progress_message: z
      .string()
      .nullable()
      .meta({ description: "What PipelineOS did last; null when it is not PipelineOS that builds." }),
    created_at: Timestamp.meta({ description: "When it was requested." }),
    updated_at: Timestamp.meta({ description: "When it last changed." }),
    completed_at: Timestamp.nullable().meta({ description: "When it ended, either way; null until then." }),
    failure: z.string().nullable().meta({ description: "Why it failed, for a person; null unless it did." }),
    verdict: Verdict.nullable()
      .meta({ description: "What it proves; null until it ends, and where PipelineOS builds." })
      .default(null),
    verdict_reasons: z
      .array(z.string().max(500))
      .max(100)
      .meta({ description: "The reasons for the verdict: what passed, what was not tried, what is wrong." })
      .default([]),
  })
  .meta({
    id: "ImplementationSummary",
    description: "One attempt to carry a dream to a project, without plan and report.",
    examples: [IMPLEMENTATION_SUMMARY_EXAMPLE],
  });

export const Implementation = ImplementationSummary.extend({
  plan: Plan.nullable().meta({ description: "How the project is built; null until it is planned." }),
  unimplemented: z
    .array(z.string())
    .meta({ description: "What of the conversation the project leaves undone, one sentence each." }),
  report: SandboxReport.nullable().meta({
    description: "What the sandbox saw; null until it has run, and where `verify` is false.",
  }),
  project_url: z
    .url()
    .nullable()
    .meta({ description: "A link to the project as a zip, valid for an hour; null until it is bundled." }),
}).meta({
  id: "Implementation",
  description: "One attempt to carry a dream to a project, with plan, report and a link to the project.",
  examples: [IMPLEMENTATION_EXAMPLE],
});

export type ImplementationStatus = z.infer<typeof ImplementationStatus>;
export type Verdict = z.infer<typeof Verdict>;
export type PlannerName = z.infer<typeof PlannerName>;
export type ImplementInput = z.infer<typeof ImplementInput>;
export type ImplementationSummary = z.infer<typeof ImplementationSummary>;
export type Implementation = z.infer<typeof Implementation>;
