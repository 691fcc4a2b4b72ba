import * as z from "zod";
import { CaptureOutcome, Conversation } from "./conversation.ts";
import { Dream } from "./dream.ts";
import { ImplementationSummary } from "./implementation.ts";
import { Import } from "./import.ts";
import { ProjectFacts } from "./pipelineos.ts";
import { Id, Timestamp } from "./primitives.ts";

/** The `source` of every event this service puts on its bus. */
export const EVENT_SOURCE = "dreamcatcher";

/**
 * What every event carries about itself. Delivery is at least once: `event_id` is the key to dedupe on,
 * a ULID that strictly increases with each change of one dream. `dream_id` is null for events of an import.
 */
export const EventMetadata = z.object({
  event_id: z.ulid(),
  event_version: z.int().min(1),
  occurred_at: Timestamp,
  owner_id: Id,
  dream_id: Id.nullable(),
  correlation_id: z.string(),
  traceparent: z.string(),
});

/** Every event: its version and the shape of its `data`. Within a version fields are only ever added. */
export const events = {
  ConversationCaptured: {
    version: 1,
    summary: "A conversation was captured: its dream was made, or re-organized because it grew.",
    data: z.object({
      outcome: CaptureOutcome.exclude(["unchanged"]),
      conversation: Conversation,
      dream: Dream,
    }),
  },
  DreamImported: {
    version: 1,
    summary: "A dream with its fragments came in from a client; asks PipelineOS for a project.",
    data: z.object({
      outcome: CaptureOutcome.exclude(["unchanged"]),
      dream: Dream,
      fragments_count: z.int().min(0),
    }),
  },
  DreamCreated: { version: 1, summary: "A person wrote down a new dream.", data: z.object({ dream: Dream }) },
  DreamUpdated: {
    version: 1,
    summary: "A person changed fields of a dream.",
    data: z.object({ changed: z.array(z.string()), dream: Dream }),
  },
  DreamTodosUpdated: {
    version: 1,
    summary: "A person replaced a dream's todos.",
    data: z.object({ dream: Dream }),
  },
  DreamDeleted: {
    version: 1,
    summary: "A dream was deleted, with its fragments, transcripts and the implementation under way, if any.",
    data: z.object({
      dream_id: Id,
      conversation_ids: z.array(Id),
      implementation_id: Id.nullable().default(null),
    }),
  },
  DreamSynced: {
    version: 1,
    summary:
      "PipelineOS said something new of a dream's project; `implementation` where it was asked for one.",
    data: z.object({
      dream: Dream,
      project: ProjectFacts,
      implementation: ImplementationSummary.nullable(),
    }),
  },
  ImplementationRequested: {
    version: 1,
    summary: "A dream is to be implemented.",
    data: z.object({ implementation: ImplementationSummary, dream: Dream }),
  },
  ImplementationProgressed: {
    version: 1,
    summary: "An implementation took a step; `dream` where that changed the dream too.",
    data: z.object({ implementation: ImplementationSummary, dream: Dream.optional() }),
  },
  ImplementationCompleted: {
    version: 1,
    summary: "A dream was built; `verdict` says what that proves of it.",
    data: z.object({ implementation: ImplementationSummary, dream: Dream }),
  },
  ImplementationFailed: {
    version: 1,
    summary: "An implementation failed or was cancelled; `failure` says why.",
    data: z.object({ implementation: ImplementationSummary, dream: Dream }),
  },
  ImportCompleted: {
    version: 1,
    summary: "Every conversation of a data export has been organized, or the import failed as a whole.",
    data: z.object({ import: Import }),
  },
} as const;

export type EventName = keyof typeof events;
export type EventData<Name extends EventName> = z.infer<(typeof events)[Name]["data"]>;
export type EventMetadata = z.infer<typeof EventMetadata>;

/** The `detail` of one event on the bus. */
export const detailOf = <Name extends EventName>(name: Name) =>
  z.object({ metadata: EventMetadata, data: events[name].data as (typeof events)[Name]["data"] });

/** One event as a queue has it from the bus. */
export const messageOf = <Name extends EventName>(name: Name) => z.object({ detail: detailOf(name) });

/** One event as the dream's log answers it. */
export const LoggedEvent = z
  .object({
    type: z.enum(Object.keys(events) as [EventName, ...EventName[]]),
    metadata: EventMetadata,
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: "LoggedEvent" });

export type LoggedEvent = z.infer<typeof LoggedEvent>;
