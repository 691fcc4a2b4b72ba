import * as z from "zod";
import { CheckResult, Coverage } from "./checks.ts";
import { IMPLEMENTATION_EXAMPLE, IMPLEMENTATION_SUMMARY_EXAMPLE } from "./examples.ts";
import { Plan } from "./plan.ts";
import { Id, Timestamp } from "./primitives.ts";
import { ProjectLanguage } from "./project-languages.ts";
import { SandboxReport } from "./sandbox.ts";

export const ImplementationStatus = z
  .enum(["pending", "planning", "planned", "generating", "verifying", "completed", "failed"])
  .meta({
    id: "ImplementationStatus",
    description: [
      "The status of an implementation.",
      "`pending`: requested, not started yet.",
      "`planning`: the plan is being created.",
      "`planned`: the plan waits for approval, where the request asked to stop there. Nothing runs.",
      "`generating`: the project is being generated, or built by PipelineOS.",
      "`verifying`: the project runs in the sandbox, if `verify` is true.",
      "`completed`: the project is built. `verdict` has what that proves.",
      "`failed`: there is no working project, or the implementation was cancelled.",
    ].join("\n"),
  });

export const Verdict = z.enum(["verified", "partly", "unverified", "failed"]).meta({
  id: "Verdict",
  description: [
    "What an implementation proves about its dream; `report.outcome` is only whether the commands passed.",
    "`verified`: what the conversation says must come out was tried for all its programs, and came out.",
    "`partly`: some of that came out and the rest did not or could not be tried; or programs run without an " +
      "error, but the conversation does not say what must come out.",
    "`unverified`: nothing that could fail was run, or it was cancelled.",
    "`failed`: there is no project, nothing came out as the conversation says, or its files are broken.",
  ].join("\n"),
});

export const PlannerName = z.enum(["built-in", "bedrock", "openai"]).meta({
  id: "PlannerName",
  description: "A planner: `built-in` works by rules; `bedrock` and `openai` use a language model.",
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
    description: "One of the planners configured for this stage.",
    enum: PlannerName.options,
    examples: ["built-in"],
  });

export const StopAfter = z.enum(["plan"]).meta({
  id: "StopAfter",
  description:
    "A step after which an implementation waits: after `plan` with the status `planned`, so that the plan can be " +
    "read, edited and approved.",
});

export const ImplementInput = z
  .strictObject({
    planner: StagePlanner.optional().meta({
      description: "The planner to use; by default the stage's first.",
    }),
    language: ProjectLanguage.optional().meta({
      description:
        "The project's language; by default the planner chooses it from the dream's code and text.",
    }),
    verify: z.boolean().meta({ description: "Whether to run the project in the sandbox." }).default(true),
    stop_after: StopAfter.optional().meta({
      description:
        "Where to stop, until the person approves; by default the project is built at once. A stage whose dreams " +
        "PipelineOS implements refuses it.",
    }),
  })
  .meta({
    id: "ImplementInput",
    description: "How to implement a dream; every field has a default. Unknown fields are refused.",
    examples: [{ planner: "built-in", language: "javascript" }],
  });

export const ImplementationSummary = z
  .object({
    id: Id.meta({ description: "The implementation's id." }),
    owner_id: Id.meta({ description: "The id of the user who owns the dream." }),
    dream_id: Id.meta({ description: "The id of the dream that is implemented." }),
    status: ImplementationStatus.meta({ description: "The implementation's status." }),
    planner: PlannerName.meta({ description: "The planner that plans and generates the project." }),
    language: ProjectLanguage.nullable().meta({
      description:
        "The requested language; null when none was requested. `plan.intent.language` has the chosen one.",
    }),
    verify: z.boolean().meta({ description: "Whether the project is to run in the sandbox." }),
    stop_after: StopAfter.nullable()
      .meta({ description: "Where it was to stop for approval; null where it goes through." })
      .default(null),
    project_id: z
      .string()
      .nullable()
      .meta({ description: "The project's id, at PipelineOS or of this service; null until it is planned." }),
    tickets_created: z
      .int()
      .min(0)
      .meta({ description: "The number of tickets of the project; 0 until it is planned." }),
    agents_assigned: z.int().min(0).meta({
      description:
        "The number of agents that can work in parallel, or that work on it at PipelineOS; 0 until it is planned.",
    }),
    estimated_completion: Timestamp.nullable().meta({
      description: "When the project's tickets are estimated to be done; null until there is an estimate.",
    }),
    progress: z.number().min(0).max(1).nullable().meta({
      description:
        "The progress of PipelineOS, from 0 to 1; null when it has not reported any, and after a failure.",
    }),
    progress_message: z.string().nullable().meta({
      description:
        "What PipelineOS did last, for a person; null when it has not reported any, and after the end.",
    }),
    created_at: Timestamp.meta({ description: "When the implementation was requested." }),
    updated_at: Timestamp.meta({ description: "When the implementation last changed." }),
    completed_at: Timestamp.nullable().meta({
      description: "When the implementation completed or failed; null until then.",
    }),
    approved_at: Timestamp.nullable()
      .meta({ description: "When the person approved the plan; null until then, and where nothing waits." })
      .default(null),
    accepted_at: Timestamp.nullable()
      .meta({ description: "When the person accepted the verdict `partly`; null until then." })
      .default(null),
    failure: z
      .string()
      .nullable()
      .meta({ description: "Why it failed, for a person; null unless `status` is `failed`." }),
    verdict: Verdict.nullable()
      .meta({ description: "What it proves; null until it has ended, and when PipelineOS reported its end." })
      .default(null),
    verdict_reasons: z
      .array(z.string().max(500))
      .max(100)
      .meta({
        description:
          "The reasons for the verdict, a sentence each: what passed, what was not tried, what is wrong.",
      })
      .default([]),
  })
  .meta({
    id: "ImplementationSummary",
    description: "One attempt to turn a dream into a project, without plan and report.",
    examples: [IMPLEMENTATION_SUMMARY_EXAMPLE],
  });

export const Implementation = ImplementationSummary.extend({
  plan: Plan.nullable().meta({
    description: "The plan of the project; null until it is planned.",
  }),
  unimplemented: z.array(z.string()).meta({
    description: "What the conversation asks for and the project does not implement, one sentence each.",
  }),
  checks: z
    .array(CheckResult)
    .max(200)
    .meta({
      description:
        "What was checked of the conversation, where each check comes from, and what came out; empty until the " +
        "project is generated.",
    }),
  coverage: Coverage.nullable().meta({
    description: "How much of the conversation's programs the checks ran; null where nothing was run.",
  }),
  report: SandboxReport.nullable().meta({
    description:
      "The report of the sandbox; null until the implementation has ended, and when the project was not run.",
  }),
  project_url: z.url().nullable().meta({
    description:
      "A link to the project as a zip archive, new in each response and valid for an hour; null until it exists.",
  }),
}).meta({
  id: "Implementation",
  description: "One attempt to turn a dream into a project, with plan, report and a link to the project.",
  examples: [IMPLEMENTATION_EXAMPLE],
});

export type ImplementationStatus = z.infer<typeof ImplementationStatus>;
export type Verdict = z.infer<typeof Verdict>;
export type PlannerName = z.infer<typeof PlannerName>;
export type ImplementInput = z.infer<typeof ImplementInput>;
export type ImplementationSummary = z.infer<typeof ImplementationSummary>;
export type Implementation = z.infer<typeof Implementation>;
