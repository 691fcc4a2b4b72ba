import * as z from "zod";
import { Plan } from "./plan.ts";
import { Id, Timestamp } from "./primitives.ts";
import { ProjectLanguage } from "./project-languages.ts";
import { SandboxReport } from "./sandbox.ts";

export const ImplementationStatus = z
  .enum(["pending", "planning", "generating", "verifying", "completed", "failed"])
  .meta({
    id: "ImplementationStatus",
    description: "How far it is. `completed` says that the work is done; what that proves, `verdict` says.",
  });

/** What a finished implementation proves of the talk it was made from. */
export const Verdict = z.enum(["verified", "unverified", "failed"]).meta({
  id: "Verdict",
  description: [
    "What it proves; `report.outcome` is only what the sandbox saw.",
    "`verified`: tests, examples or programs of the talk were run or checked, and held.",
    "`unverified`: the project was built, and nothing that came from the talk was put to the test.",
    "`failed`: no project came about, or it is broken: a file does not parse, a name is undefined, its run failed.",
  ].join("\n"),
});

/** Who plans: `built-in` are rules that need no model; the others ask one. */
export const PlannerName = z.enum(["built-in", "bedrock", "openai"]).meta({ id: "PlannerName" });

/**
 * A planner as a client names it. Which there are is a setting of the stage, so the value is checked where
 * that is known (`shared/implementations/planners-of-stage.ts`).
 */
export const StagePlanner = z.string().max(50).meta({
  id: "StagePlanner",
  description: "`built-in`, and `bedrock` or `openai` where the stage has a model",
  enum: PlannerName.options,
  example: "built-in",
});

/** Body of `POST /dreams/{dream_id}/implement`; may be left out. `verify: false` skips the sandbox. */
export const ImplementInput = z.strictObject({
  planner: StagePlanner.optional(),
  language: ProjectLanguage.optional(),
  verify: z.boolean().default(true),
});

/**
 * One way of a dream to a project, without what is read from elsewhere; as events carry it. `progress` (0 to
 * 1) and `progress_message` are what PipelineOS says of it, null where it is not PipelineOS that implements.
 * `verdict` is null until it is over, and where PipelineOS implements, so that nothing was run here.
 */
export const ImplementationSummary = z
  .object({
    id: Id,
    owner_id: Id,
    dream_id: Id,
    status: ImplementationStatus,
    planner: PlannerName,
    language: ProjectLanguage.nullable(),
    verify: z.boolean(),
    project_id: z.string().nullable(),
    tickets_created: z.int().min(0),
    agents_assigned: z.int().min(0),
    estimated_completion: Timestamp.nullable(),
    progress: z.number().min(0).max(1).nullable(),
    progress_message: z.string().nullable(),
    created_at: Timestamp,
    updated_at: Timestamp,
    completed_at: Timestamp.nullable(),
    failure: z.string().nullable(),
    verdict: Verdict.nullable().default(null).meta({ description: "What a finished one proves, else null." }),
    verdict_reasons: z
      .array(z.string().max(500))
      .max(100)
      .default([])
      .meta({ description: "Why: what passed, what was not tried, what is wrong; a sentence each." }),
  })
  .meta({ id: "ImplementationSummary" });

/** The same with plan and sandbox report as far as they are there, and a link to the built project as a zip. */
export const Implementation = ImplementationSummary.extend({
  plan: Plan.nullable(),
  unimplemented: z.array(z.string()),
  report: SandboxReport.nullable(),
  project_url: z.url().nullable(),
}).meta({ id: "Implementation" });

export type ImplementationStatus = z.infer<typeof ImplementationStatus>;
export type Verdict = z.infer<typeof Verdict>;
export type PlannerName = z.infer<typeof PlannerName>;
export type ImplementInput = z.infer<typeof ImplementInput>;
export type ImplementationSummary = z.infer<typeof ImplementationSummary>;
export type Implementation = z.infer<typeof Implementation>;
