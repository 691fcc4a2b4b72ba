import * as z from "zod";
import { PROJECT_FACTS_EXAMPLE } from "./examples.ts";
import { Id, Timestamp } from "./primitives.ts";

/** The `source` of PipelineOS's events on the bus. */
export const PIPELINEOS_SOURCE = "pipelineos";

/**
 * Of two events about the same thing the one with the later `occurred_at` counts, whichever arrives first.
 */
export const PipelineosEventMetadata = z
  .object({
    event_id: Id.meta({
      description: "The event's id. Another event with the same id is ignored for 30 days.",
    }),
    occurred_at: Timestamp.meta({
      description: "When it happened. Of two events about the same fact, the later one counts.",
    }),
    owner_id: Id.meta({ description: "The `owner_id` of the event that this one responds to." }),
    dream_id: Id.meta({ description: "The `dream_id` of the event that this one responds to." }),
    implementation_id: Id.optional().meta({
      description:
        "The id of the implementation that was requested; absent when a project for the dream was requested.",
    }),
    correlation_id: z
      .string()
      .min(1)
      .max(128)
      .meta({ description: "The `correlation_id` of the event that this one responds to." }),
    traceparent: z
      .string()
      .max(100)
      .optional()
      .meta({ description: "The W3C trace context of the work that caused the event." }),
  })
  .meta({ description: "The metadata of an event of PipelineOS." });

const ProjectId = Id.meta({ description: "The project's id at PipelineOS." });

const projectFields = {
  project_id: ProjectId,
  estimated_completion: Timestamp.optional().meta({
    description: "When the project is expected to be done.",
  }),
};

const Count = z.int().min(0).max(1_000_000);

/** Text to keep: a character that was cut in two is mended, and does not refuse the whole event. */
const WellFormedText = z.string().overwrite((text) => text.toWellFormed());

const Ticket = z
  .object({
    id: z.string().min(1).max(200).meta({ description: "The ticket's id at PipelineOS." }),
    title: z.string().min(1).max(500).meta({ description: "The task, in a few words." }),
  })
  .meta({ description: "A ticket of a project." });

const Agent = z
  .object({
    id: z.string().min(1).max(200).meta({ description: "The agent's id at PipelineOS." }),
    name: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .meta({ description: "The agent's name; absent when it has none." }),
  })
  .meta({ description: "A person or program that works on a project." });

const { project_id, estimated_completion, agents_assigned } = PROJECT_FACTS_EXAMPLE;

/**
 * Every event and the shape of its `data`. Lists and counts are of all there are, not of the new ones alone.
 */
export const pipelineosEvents = {
  ProjectCreated: {
    summary: "PipelineOS created a project for a dream. It becomes the dream's project.",
    data: z.object(projectFields).meta({
      description: "The project.",
      examples: [{ project_id, estimated_completion }],
    }),
  },
  TicketsCreated: {
    summary: "All tickets of the project, or their number.",
    data: z
      .union([
        z.object({
          ...projectFields,
          tickets: z.array(Ticket).max(2000).meta({ description: "All tickets of the project." }),
        }),
        z.object({
          ...projectFields,
          count: Count.meta({ description: "The number of tickets of the project." }),
        }),
      ])
      .meta({
        description: "The project with its tickets.",
        examples: [{ project_id, tickets: [{ id: "T-1", title: "Read the tide tables" }] }],
      }),
  },
  AgentsAssigned: {
    summary: "All agents that work on the project, or their number.",
    data: z
      .union([
        z.object({
          ...projectFields,
          agents: z.array(Agent).max(2000).meta({ description: "All agents that work on the project." }),
        }),
        z.object({
          ...projectFields,
          count: Count.meta({ description: "The number of agents that work on the project." }),
        }),
      ])
      .meta({
        description: "The project with its agents.",
        examples: [{ project_id, count: agents_assigned }],
      }),
  },
  ProjectProgressed: {
    summary: "The progress of the project, and what was done last.",
    data: z
      .object({
        ...projectFields,
        progress: z
          .number()
          .min(0)
          .max(1)
          .meta({ description: "The part of the project that is done, from 0 to 1." }),
        message: WellFormedText.max(500).meta({ description: "What was done last, for the dream's owner." }),
      })
      .meta({
        description: "The project with its progress.",
        examples: [{ project_id, progress: 0.25, message: "The tide tables are read." }],
      }),
  },
  ProjectCompleted: {
    summary: "The project has ended: it is built, or was given up for a reason.",
    data: z
      .discriminatedUnion("outcome", [
        z.object({
          project_id: ProjectId,
          outcome: z.literal("completed").meta({ description: "The project is built." }),
        }),
        z.object({
          project_id: ProjectId,
          outcome: z.literal("failed").meta({ description: "The project was given up." }),
          reason: WellFormedText.min(1)
            .max(2000)
            .meta({ description: "Why it was given up, for the dream's owner." }),
        }),
      ])
      .meta({
        description: "The project and how it ended.",
        examples: [{ project_id, outcome: "failed", reason: "The harbour publishes no tables." }],
      }),
  },
} as const;

export type PipelineosEventName = keyof typeof pipelineosEvents;
export type PipelineosEventMetadata = z.infer<typeof PipelineosEventMetadata>;

/** The `detail` of one of PipelineOS's events on the bus. */
export const pipelineosDetailOf = <Name extends PipelineosEventName>(name: Name) =>
  z.object({
    metadata: PipelineosEventMetadata,
    data: pipelineosEvents[name].data as (typeof pipelineosEvents)[Name]["data"],
  });

const messageOf = <Name extends PipelineosEventName>(name: Name) =>
  z.object({ "detail-type": z.literal(name), detail: pipelineosDetailOf(name) });

/** An event of PipelineOS as a rule of the bus delivers it. */
export const PipelineosEvent = z.discriminatedUnion("detail-type", [
  messageOf("ProjectCreated"),
  messageOf("TicketsCreated"),
  messageOf("AgentsAssigned"),
  messageOf("ProjectProgressed"),
  messageOf("ProjectCompleted"),
]);

export type PipelineosEvent = z.infer<typeof PipelineosEvent>;

export const ProjectFacts = z
  .object({
    project_id: ProjectId,
    tickets_created: z
      .int()
      .min(0)
      .meta({ description: "The number of tickets; 0 until PipelineOS has reported any." }),
    agents_assigned: z
      .int()
      .min(0)
      .meta({ description: "The number of agents; 0 until PipelineOS has reported any." }),
    estimated_completion: Timestamp.nullable().meta({
      description: "When the project is expected to be done; null until there is an estimate.",
    }),
    progress: z.number().min(0).max(1).nullable().meta({
      description: "The part that is done, from 0 to 1; null before the first report, and after a failure.",
    }),
    progress_message: z
      .string()
      .nullable()
      .meta({ description: "What was done last; null before the first report, and after the end." }),
    outcome: z
      .enum(["completed", "failed"])
      .nullable()
      .meta({ description: "How the project ended; null until then." }),
    failure: z
      .string()
      .nullable()
      .meta({ description: "Why the project failed; null unless `outcome` is `failed`." }),
  })
  .meta({
    id: "ProjectFacts",
    description: "What PipelineOS has reported about a project.",
    examples: [PROJECT_FACTS_EXAMPLE],
  });

export type ProjectFacts = z.infer<typeof ProjectFacts>;
