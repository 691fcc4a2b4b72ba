import * as z from "zod";
import { CaptureOutcome, Conversation } from "./conversation.ts";
import { Dream } from "./dream.ts";
import { EVENT_METADATA_EXAMPLE, LOGGED_EVENT_EXAMPLE } from "./examples.ts";
import { ImplementationSummary } from "./implementation.ts";
import { Import } from "./import.ts";
import { ProjectFacts } from "./pipelineos.ts";
import { Id, Timestamp } from "./primitives.ts";

/** The `source` of every event this service puts on its bus. */
export const EVENT_SOURCE = "dreamcatcher";

export const EventMetadata = z
  .object({
    event_id: z.ulid().meta({
      description:
        "The event's id, to recognize a second delivery by; strictly later with each change of a dream.",
    }),
    event_version: z
      .int()
      .min(1)
      .meta({ description: "The version of `data`. Within one, fields are only added." }),
    occurred_at: Timestamp.meta({ description: "When it happened." }),
    owner_id: Id.meta({ description: "The user it belongs to." }),
    dream_id: Id.nullable().meta({ description: "The dream that changed; null for events of an import." }),
    correlation_id: z
      .string()
      .meta({ description: "The `X-Correlation-Id` of the request that led to it, or its id." }),
    traceparent: z.string().meta({ description: "The W3C trace context of the request that led to it." }),
  })
  .meta({
    id: "EventMetadata",
    description:
      "What every event carries about itself. Delivery is at least once, and in order for each dream.",
    examples: [EVENT_METADATA_EXAMPLE],
  });

const Metadata = EventMetadata.meta({ description: "What the event carries about itself." });

const Outcome = CaptureOutcome.exclude(["unchanged"]).meta({
  description: "Whether the dream is new (`created`) or was there before (`updated`).",
});

const ChangedDream = Dream.meta({ description: "The dream after the change." });

const DreamData = z.object({ dream: ChangedDream }).meta({ description: "The dream." });

const ImplementationData = z
  .object({
    implementation: ImplementationSummary.meta({ description: "The implementation after the change." }),
    dream: ChangedDream,
  })
  .meta({ description: "The implementation and its dream." });

/** Every event: its version and the shape of its `data`. Within a version fields are only ever added. */
export const events = {
  ConversationCaptured: {
    version: 1,
    summary: "A conversation was captured: its dream was made, or organized again because it grew.",
    data: z
      .object({
        outcome: Outcome,
        conversation: Conversation.meta({ description: "The conversation, without its messages." }),
        dream: ChangedDream,
      })
      .meta({ description: "The conversation and its dream." }),
  },
  DreamImported: {
    version: 1,
    summary: "A client sent a dream with its fragments; asks PipelineOS for a project.",
    data: z
      .object({
        outcome: Outcome,
        dream: ChangedDream,
        fragments_count: z.int().min(0).meta({ description: "How many fragments the client sent." }),
      })
      .meta({ description: "The dream and how much came with it." }),
  },
  DreamCreated: { version: 1, summary: "A user wrote down a new dream.", data: DreamData },
  DreamUpdated: {
    version: 1,
    summary: "A user changed fields of a dream.",
    data: z
      .object({
        changed: z.array(z.string()).meta({ description: "The names of the fields that changed." }),
        dream: ChangedDream,
      })
      .meta({ description: "The dream and what changed of it." }),
  },
  DreamTodosUpdated: {
    version: 1,
    summary: "A user replaced a dream's todos.",
    data: DreamData,
  },
  DreamDeleted: {
    version: 1,
    summary: "A dream was deleted, with its fragments, transcripts and the implementation under way, if any.",
    data: z
      .object({
        dream_id: Id.meta({ description: "The dream that was deleted." }),
        conversation_ids: z.array(Id).meta({ description: "Its conversations, which are deleted with it." }),
        implementation_id: Id.nullable()
          .meta({ description: "Its implementation under way, which is stopped; null when there was none." })
          .default(null),
      })
      .meta({ description: "The ids of what was deleted." }),
  },
  DreamSynced: {
    version: 1,
    summary: "PipelineOS reported something new of a dream's project.",
    data: z
      .object({
        dream: ChangedDream,
        project: ProjectFacts.meta({ description: "What is known of the project." }),
        implementation: ImplementationSummary.nullable().meta({
          description: "The implementation that PipelineOS was asked for; null when it was only a project.",
        }),
      })
      .meta({ description: "The dream with its project." }),
  },
  ImplementationRequested: {
    version: 1,
    summary: "A dream is to be implemented.",
    data: ImplementationData,
  },
  ImplementationProgressed: {
    version: 1,
    summary: "An implementation took a step.",
    data: ImplementationData.extend({
      dream: Dream.optional().meta({ description: "The dream, when the step changed it too." }),
    }).meta({ description: "The implementation, and its dream when that changed too." }),
  },
  ImplementationCompleted: {
    version: 1,
    summary: "A dream was built; `verdict` is what that proves.",
    data: ImplementationData,
  },
  ImplementationFailed: {
    version: 1,
    summary: "An implementation failed or was cancelled; `failure` is the reason.",
    data: ImplementationData,
  },
  ImportCompleted: {
    version: 1,
    summary: "Every conversation of a data export has been organized, or the import failed as a whole.",
    data: z
      .object({ import: Import.meta({ description: "The import with its final counts." }) })
      .meta({ description: "The import." }),
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
      .meta({ description: "What it carries; each name has its own schema." }),
  })
  .meta({
    id: "LoggedEvent",
    description: "One event as the dream's log keeps it.",
    examples: [LOGGED_EVENT_EXAMPLE],
  });

export type LoggedEvent = z.infer<typeof LoggedEvent>;
