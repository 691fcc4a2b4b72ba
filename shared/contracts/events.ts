import * as z from "zod";
import { CaptureOutcome, Conversation } from "./conversation.ts";
import { Dream } from "./dream.ts";
import {
  ACCEPTED_IMPLEMENTATION_EXAMPLE,
  APPROVED_IMPLEMENTATION_EXAMPLE,
  COMPLETED_WORKFLOW_EXAMPLE,
  CONVERSATION_EXAMPLE,
  DREAM_EXAMPLE,
  EVENT_METADATA_EXAMPLE,
  FAILED_IMPLEMENTATION_EXAMPLE,
  FAILED_WORKFLOW_EXAMPLE,
  IMPLEMENTATION_SUMMARY_EXAMPLE,
  IMPORT_EXAMPLE,
  LOGGED_EVENT_EXAMPLE,
  PAUSED_WEBHOOK_EXAMPLE,
  PROJECT_FACTS_EXAMPLE,
  REQUESTED_IMPLEMENTATION_EXAMPLE,
  RUNNING_IMPLEMENTATION_EXAMPLE,
  WORKFLOW_EXAMPLE,
} from "./examples.ts";
import { ImplementationSummary } from "./implementation.ts";
import { Import } from "./import.ts";
import { ProjectFacts } from "./pipelineos.ts";
import { Id, Timestamp } from "./primitives.ts";
import { Webhook } from "./webhook.ts";
import { Workflow } from "./workflow.ts";

/** The `source` of every event this service puts on its bus. */
export const EVENT_SOURCE = "dreamcatcher";

export const EventMetadata = z
  .object({
    event_id: z.ulid().meta({
      description: "The event's id, a ULID, to deduplicate by. It increases with each change of a dream.",
    }),
    event_version: z
      .int()
      .min(1)
      .meta({ description: "The version of `data`. Within a version, fields are only added." }),
    occurred_at: Timestamp.meta({ description: "When the change happened." }),
    owner_id: Id.meta({ description: "The id of the user who owns what it is about." }),
    dream_id: Id.nullable().meta({
      description: "The id of the dream that changed; null for events that are not of a dream.",
    }),
    correlation_id: z.string().meta({
      description:
        "The `X-Correlation-Id` of the request that caused the event, or else the id of that request.",
    }),
    traceparent: z
      .string()
      .meta({ description: "The W3C trace context of the request that caused the event." }),
  })
  .meta({
    id: "EventMetadata",
    description: "The metadata of an event. Events are delivered at least once, and in order for each dream.",
    examples: [EVENT_METADATA_EXAMPLE],
  });

const Metadata = EventMetadata.meta({ description: "The metadata of the event." });

const Outcome = CaptureOutcome.exclude(["unchanged"]).meta({
  description: "Whether the dream was created or updated.",
});

const ChangedDream = Dream.meta({ description: "The dream after the change." });

const DreamData = z
  .object({ dream: ChangedDream })
  .meta({ description: "The dream.", examples: [{ dream: DREAM_EXAMPLE }] });

const ImplementationData = z
  .object({
    implementation: ImplementationSummary.meta({ description: "The implementation after the change." }),
    dream: ChangedDream,
  })
  .meta({
    description: "The implementation and its dream.",
    examples: [
      { implementation: IMPLEMENTATION_SUMMARY_EXAMPLE, dream: { ...DREAM_EXAMPLE, status: "completed" } },
    ],
  });

const workflowData = (example: object) =>
  z
    .object({ workflow: Workflow.meta({ description: "The workflow after the change." }) })
    .meta({ description: "The workflow with its steps.", examples: [{ workflow: example }] });

/** Every event: its version and the shape of its `data`. Within a version fields are only ever added. */
export const events = {
  ConversationCaptured: {
    version: 1,
    summary: "A conversation was captured: its dream was created or organized again.",
    data: z
      .object({
        outcome: Outcome,
        conversation: Conversation.meta({ description: "The conversation, without its messages." }),
        dream: ChangedDream,
      })
      .meta({
        description: "The conversation and its dream.",
        examples: [{ outcome: "created", conversation: CONVERSATION_EXAMPLE, dream: DREAM_EXAMPLE }],
      }),
  },
  DreamImported: {
    version: 1,
    summary: "A client imported a dream with its fragments. The event asks PipelineOS for a project.",
    data: z
      .object({
        outcome: Outcome,
        dream: ChangedDream,
        fragments_count: z
          .int()
          .min(0)
          .meta({ description: "The number of fragments that the client sent." }),
      })
      .meta({
        description: "The dream and the number of its imported fragments.",
        examples: [{ outcome: "created", dream: DREAM_EXAMPLE, fragments_count: 1 }],
      }),
  },
  DreamCreated: { version: 1, summary: "A user created a dream.", data: DreamData },
  DreamUpdated: {
    version: 1,
    summary: "A user changed fields of a dream.",
    data: z
      .object({
        changed: z.array(z.string()).meta({ description: "The names of the fields that changed." }),
        dream: ChangedDream,
      })
      .meta({
        description: "The dream and the names of the changed fields.",
        examples: [{ changed: ["title", "tags"], dream: DREAM_EXAMPLE }],
      }),
  },
  DreamTodosUpdated: {
    version: 1,
    summary: "A user replaced a dream's todos.",
    data: DreamData,
  },
  DreamDeleted: {
    version: 1,
    summary: "A dream was deleted, with its conversations, fragments and implementations.",
    data: z
      .object({
        dream_id: Id.meta({ description: "The id of the deleted dream." }),
        conversation_ids: z
          .array(Id)
          .meta({ description: "The ids of its conversations, which are deleted with it." }),
        implementation_id: Id.nullable()
          .meta({
            description:
              "The id of its implementation in progress, which is stopped; null when there was none.",
          })
          .default(null),
      })
      .meta({
        description: "The ids of what was deleted.",
        examples: [
          {
            dream_id: DREAM_EXAMPLE.id,
            conversation_ids: [CONVERSATION_EXAMPLE.id],
            implementation_id: null,
          },
        ],
      }),
  },
  DreamSynced: {
    version: 1,
    summary: "PipelineOS reported a change of a dream's project.",
    data: z
      .object({
        dream: ChangedDream,
        project: ProjectFacts.meta({ description: "What PipelineOS has reported about the project." }),
        implementation: ImplementationSummary.nullable().meta({
          description: "The implementation that the report is about; null when it is about none.",
        }),
      })
      .meta({
        description: "The dream with its project.",
        examples: [
          {
            dream: {
              ...DREAM_EXAMPLE,
              synced_with_pipelineos: true,
              synced_at: DREAM_EXAMPLE.updated,
              pipelineos_project_id: PROJECT_FACTS_EXAMPLE.project_id,
            },
            project: PROJECT_FACTS_EXAMPLE,
            implementation: null,
          },
        ],
      }),
  },
  ImplementationRequested: {
    version: 1,
    summary: "An implementation was requested.",
    data: ImplementationData.meta({
      ...ImplementationData.meta(),
      examples: [
        {
          implementation: REQUESTED_IMPLEMENTATION_EXAMPLE,
          dream: { ...DREAM_EXAMPLE, status: "implementing" },
        },
      ],
    }),
  },
  ImplementationProgressed: {
    version: 1,
    summary: "An implementation completed a step, or its plan was changed.",
    data: ImplementationData.extend({
      dream: Dream.optional().meta({
        description: "The dream after the change; absent when the step did not change it.",
      }),
    }).meta({
      description: "The implementation, and its dream if that changed.",
      examples: [{ implementation: RUNNING_IMPLEMENTATION_EXAMPLE }],
    }),
  },
  ImplementationApproved: {
    version: 1,
    summary: "The plan of an implementation was approved, so the project is built.",
    data: ImplementationData.omit({ dream: true }).meta({
      description: "The implementation.",
      examples: [{ implementation: APPROVED_IMPLEMENTATION_EXAMPLE }],
    }),
  },
  ImplementationCompleted: {
    version: 1,
    summary: "A dream was built; `verdict` has what that proves.",
    data: ImplementationData,
  },
  ImplementationAccepted: {
    version: 1,
    summary: "A person accepted an implementation that is proven in part, which completed its dream.",
    data: ImplementationData.meta({
      ...ImplementationData.meta(),
      examples: [
        {
          implementation: ACCEPTED_IMPLEMENTATION_EXAMPLE,
          dream: { ...DREAM_EXAMPLE, status: "completed" },
        },
      ],
    }),
  },
  ImplementationFailed: {
    version: 1,
    summary: "An implementation failed or was cancelled; `failure` is the reason.",
    data: ImplementationData.meta({
      ...ImplementationData.meta(),
      examples: [
        {
          implementation: FAILED_IMPLEMENTATION_EXAMPLE,
          dream: { ...DREAM_EXAMPLE, status: "failed" },
        },
      ],
    }),
  },
  ImportCompleted: {
    version: 1,
    summary: "An import completed or failed.",
    data: z
      .object({ import: Import.meta({ description: "The import with its final counts." }) })
      .meta({ description: "The import.", examples: [{ import: IMPORT_EXAMPLE }] }),
  },
  WebhookPaused: {
    version: 1,
    summary: "A webhook was paused, because its receiver is gone or fails again and again.",
    data: z
      .object({ webhook: Webhook.meta({ description: "The webhook; `paused_because` has the reason." }) })
      .meta({ description: "The webhook.", examples: [{ webhook: PAUSED_WEBHOOK_EXAMPLE }] }),
  },
  WorkflowStarted: {
    version: 1,
    summary: "A workflow was started, or started again after it had failed or was cancelled.",
    data: workflowData(WORKFLOW_EXAMPLE),
  },
  WorkflowProgressed: {
    version: 1,
    summary: "A step of a workflow was started, completed or skipped, or waits for a person.",
    data: workflowData(WORKFLOW_EXAMPLE),
  },
  WorkflowCompleted: {
    version: 1,
    summary: "Every step of a workflow is completed or skipped.",
    data: workflowData(COMPLETED_WORKFLOW_EXAMPLE),
  },
  WorkflowFailed: {
    version: 1,
    summary: "A workflow failed or was cancelled; `failure` is the reason.",
    data: workflowData(FAILED_WORKFLOW_EXAMPLE),
  },
} as const;

export type EventName = keyof typeof events;
export type EventData<Name extends EventName> = z.infer<(typeof events)[Name]["data"]>;
export type EventMetadata = z.infer<typeof EventMetadata>;

/** The `detail` of one event on the bus. */
export const detailOf = <Name extends EventName>(name: Name) =>
  z.object({ metadata: Metadata, data: events[name].data as (typeof events)[Name]["data"] });

/** One event as a queue receives it from the bus. */
export const messageOf = <Name extends EventName>(name: Name) => z.object({ detail: detailOf(name) });

export const LoggedEvent = z
  .object({
    type: z
      .enum(Object.keys(events) as [EventName, ...EventName[]])
      .meta({ description: "The event's name, its `detail-type` on the bus." }),
    metadata: Metadata,
    data: z
      .record(z.string(), z.unknown())
      .meta({ description: "The data of the event; each `type` has its own schema." }),
  })
  .meta({
    id: "LoggedEvent",
    description: "An event in a dream's log.",
    examples: [LOGGED_EVENT_EXAMPLE],
  });

export type LoggedEvent = z.infer<typeof LoggedEvent>;
