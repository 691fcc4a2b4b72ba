import * as z from "zod";
import { CaptureOptions } from "./conversation.ts";
import { WORKFLOW_EXAMPLE } from "./examples.ts";
import { ImplementInput, StagePlanner } from "./implementation.ts";
import { DreamId, Id, Timestamp } from "./primitives.ts";
import { ProjectLanguage } from "./project-languages.ts";

/** The steps of each type of workflow, in their order. */
export const WORKFLOW_STEPS = {
  conversation_to_implementation: ["capture", "plan", "approve", "build"],
} as const;

export type WorkflowType = keyof typeof WORKFLOW_STEPS;

const TYPES = Object.keys(WORKFLOW_STEPS) as [WorkflowType, ...WorkflowType[]];

export const WorkflowType = z.enum(TYPES).meta({
  id: "WorkflowType",
  description: [
    "What a workflow does.",
    "`conversation_to_implementation`: captures a conversation and organizes it into its dream, plans it, waits for " +
      "approval where that is asked for, and builds and verifies the project.",
  ].join("\n"),
});

export type StepName = (typeof WORKFLOW_STEPS)[WorkflowType][number];

export const StepName = z
  .enum([...new Set(Object.values(WORKFLOW_STEPS).flat())] as [StepName, ...StepName[]])
  .meta({ id: "WorkflowStepName", description: "The name of a step." });

/** An object that names its fields where it refuses others. */
const fieldsOnly = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? `has only the fields ${Object.keys(shape).join(", ")}, not ${issue.keys.join(", ")}`
        : undefined,
  });

const ONE_SOURCE = "must name exactly one of conversation, conversation_id and dream_id";

export const IdeaSource = fieldsOnly({
  conversation: z
    .union([z.record(z.string(), z.unknown()), z.array(z.record(z.string(), z.unknown())), z.string()])
    .optional()
    .meta({
      description:
        "A conversation in any format that `POST /api/v1/conversations/capture` reads; it is not returned.",
    }),
  conversation_id: Id.optional().meta({ description: "The id of a conversation that is captured already." }),
  dream_id: DreamId.optional().meta({ description: "The id of a dream." }),
})
  .refine((source) => Object.values(source).filter((each) => each !== undefined).length === 1, ONE_SOURCE)
  .meta({
    id: "IdeaSource",
    description: `Where the idea is. It ${ONE_SOURCE}.`,
    minProperties: 1,
    maxProperties: 1,
    examples: [{ conversation_id: "c-lv91f7oa350mrper0000000000" }],
  });

export const ConversationToImplementationInput = fieldsOnly({
  source: IdeaSource.meta({ description: "Where the idea is." }),
  brand: CaptureOptions.shape.brand,
  tags: CaptureOptions.shape.tags,
  approve: z
    .boolean()
    .meta({ description: "Whether to wait once it is planned, until a person approves the plan." })
    .default(false),
  planner: StagePlanner.optional().meta({ description: "The planner; by default the stage's first." }),
  language: ProjectLanguage.optional().meta({
    description: "The project's language; by default the planner chooses it.",
  }),
  verify: ImplementInput.shape.verify,
}).meta({
  id: "ConversationToImplementationInput",
  description: "What to implement, and how.",
  examples: [{ source: { conversation_id: "c-lv91f7oa350mrper0000000000" }, approve: true }],
});

export const WorkflowRequest = fieldsOnly({
  type: z.enum(TYPES, `must be one of ${TYPES.join(", ")}`).meta({ description: "What the workflow does." }),
  input: ConversationToImplementationInput.meta({ description: "What the workflow works on." }),
}).meta({
  id: "WorkflowRequest",
  description: "A workflow to start: its type, and what it works on.",
  examples: [
    {
      type: "conversation_to_implementation",
      input: { source: { dream_id: "01K2ZK4Q3V9S4T0N8B6M5R7X1C" } },
    },
  ],
});
export type WorkflowRequest = z.infer<typeof WorkflowRequest>;

export const WorkflowStatus = z.enum(["running", "waiting", "completed", "failed", "cancelled"]).meta({
  id: "WorkflowStatus",
  description: [
    "The status of a workflow.",
    "`running`: its steps are worked on.",
    "`waiting`: a plan waits for a person's approval.",
    "`completed`: every step is completed or skipped.",
    "`failed`: a step failed; `failure` has the reason. It may be retried.",
    "`cancelled`: its owner cancelled it. It may be retried.",
  ].join("\n"),
});
export type WorkflowStatus = z.infer<typeof WorkflowStatus>;

const Link = z.object({
  rel: z.string().meta({ description: "What it leads to.", examples: ["dream"] }),
  href: z.string().meta({
    description: "The path in this API.",
    examples: ["/api/v1/dreams/01K2ZK4Q3V9S4T0N8B6M5R7X1C"],
  }),
});

export const WorkflowStep = z
  .object({
    name: StepName.meta({ description: "The step's name." }),
    status: z.enum(["pending", "running", "waiting", "completed", "skipped", "failed"]).meta({
      description:
        "`waiting`: a plan waits for a person's approval. `skipped`: there was nothing to do, `reason` says why.",
    }),
    started_at: Timestamp.nullable().meta({ description: "When it was started; null before." }),
    completed_at: Timestamp.nullable().meta({ description: "When it ended; null before." }),
    result: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
      .nullable()
      .meta({ description: "What came out, in a few ids and numbers; null before it is completed." }),
    reason: z.string().nullable().meta({ description: "Why it was skipped or failed; null otherwise." }),
    links: z.array(Link).meta({ description: "What it made or works on." }),
  })
  .meta({
    id: "WorkflowStep",
    description: "One step of a workflow.",
    examples: [WORKFLOW_EXAMPLE.steps[0]],
  });
export type WorkflowStep = z.infer<typeof WorkflowStep>;
export type StepResult = NonNullable<WorkflowStep["result"]>;

export const Workflow = z
  .object({
    id: Id.meta({ description: "The workflow's id." }),
    owner_id: Id.meta({ description: "The id of the user who started it." }),
    type: WorkflowType.meta({ description: "What it does." }),
    status: WorkflowStatus.meta({ description: "Whether it runs, waits or has ended." }),
    input: z
      .record(z.string(), z.unknown())
      .meta({ description: "What it works on, without the conversation where that came with the request." }),
    steps: z.array(WorkflowStep).meta({ description: "Its steps, in their order." }),
    attempt: z
      .int()
      .min(1)
      .meta({ description: "How many times it was started; more than 1 after a retry." }),
    failure: z
      .string()
      .nullable()
      .meta({ description: "Why it failed or was cancelled, for a person; null otherwise." }),
    correlation_id: z
      .string()
      .meta({ description: "The id that all its requests, events and messages have in common." }),
    created_at: Timestamp.meta({ description: "When it was started." }),
    updated_at: Timestamp.meta({ description: "When it last changed." }),
    completed_at: Timestamp.nullable().meta({ description: "When it ended; null before." }),
  })
  .meta({
    id: "Workflow",
    description: "A chain of services that work on one thing, step by step.",
    examples: [WORKFLOW_EXAMPLE],
  });
export type Workflow = z.infer<typeof Workflow>;
