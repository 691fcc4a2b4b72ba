import * as z from "zod";
import { Id, Timestamp } from "./primitives.ts";

/** The `source` of PipelineOS's events on the bus. */
export const PIPELINEOS_SOURCE = "pipelineos";

/**
 * Of two events about the same thing the one with the later `occurred_at` counts, whichever arrives first.
 */
export const PipelineosEventMetadata = z
  .object({
    event_id: Id.meta({ description: "The event's id, to recognize a second delivery by." }),
    occurred_at: Timestamp.meta({ description: "When it happened; of two events the later one counts." }),
    owner_id: Id.meta({ description: "The `owner_id` of the event that it responds to." }),
    dream_id: Id.meta({ description: "The `dream_id` of the event that it responds to." }),
    implementation_id: Id.optional().meta({
      description: "The implementation that was requested; absent where only a project for the dream was.",
    }),
    correlation_id: z
      .string()
      .min(1)
      .max(128)
      .meta({ description: "The `correlation_id` of the event that it responds to." }),
    traceparent: z
      .string()
      .max(100)
      .optional()
      .meta({ description: "The W3C trace context of the work that led to it." }),
  })
  .meta({ description: "What an event of PipelineOS carries about itself." });

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
    title: z.string().min(1).max(500).meta({ description: "What is to be done." }),
  })
  .meta({ description: "A ticket of a project." });

const Agent = z
  .object({
    id: z.string().min(1).max(200).meta({ description: "The agent's id at PipelineOS." }),
    name: z.string().min(1).max(200).optional().meta({ description: "What it is called, if it has a name." }),
  })
  .meta({ description: "Someone, or something, that works on a project." });

/**
 * Every event and the shape of its `data`. Lists and counts are of all there are, not of the new ones alone.
 */
export const pipelineosEvents = {
  ProjectCreated: {
    summary: "PipelineOS made a project for a dream; from here on it is the dream's project.",
    data: z.object(projectFields).meta({ description: "The project." }),
  },
  TicketsCreated: {
    summary: "The tickets that the project has, or how many.",
    data: z
      .union([
        z.object({
          ...projectFields,
          tickets: z.array(Ticket).max(2000).meta({ description: "All tickets of the project." }),
        }),
        z.object({
          ...projectFields,
          count: Count.meta({ description: "How many tickets the project has." }),
        }),
      ])
      .meta({ description: "The project with its tickets." }),
  },
  AgentsAssigned: {
    summary: "The agents that work on the project, or how many.",
    data: z
      .union([
        z.object({
          ...projectFields,
          agents: z.array(Agent).max(2000).meta({ description: "All agents that work on the project." }),
        }),
        z.object({
          ...projectFields,
          count: Count.meta({ description: "How many agents work on the project." }),
        }),
      ])
      .meta({ description: "The project with its agents." }),
  },
  ProjectProgressed: {
    summary: "How far the project is, and what was just done.",
    data: z
      .object({
        ...projectFields,
        progress: z.number().min(0).max(1).meta({ description: "How much of it is done, from 0 to 1." }),
        message: WellFormedText.max(500).meta({ description: "What was just done, for the dream's owner." }),
      })
      .meta({ description: "The project with its progress." }),
  },
  ProjectCompleted: {
    summary: "The project is over: built, or given up for a reason that its owner understands.",
    data: z
      .discriminatedUnion("outcome", [
        z.object({
          project_id: ProjectId,
          outcome: z.literal("completed").meta({ description: "The project is built." }),
        }),
        z.object({
          project_id: ProjectId,
          outcome: z.literal("failed").meta({ description: "The project is given up." }),
          reason: WellFormedText.min(1).max(2000).meta({ description: "Why, for the dream's owner." }),
        }),
      ])
      .meta({ description: "The project and how it ended." }),
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
      .meta({ description: "How many tickets it has; 0 until PipelineOS reports any." }),
    agents_assigned: z
      .int()
      .min(0)
      .meta({ description: "How many agents work on it; 0 until PipelineOS reports any." }),
    estimated_completion: Timestamp.nullable().meta({
      description: "When it is expected to be done; null until there is an estimate.",
    }),
    progress: z.number().min(0).max(1).nullable().meta({
      description: "How much is done, from 0 to 1; null before the first report, and once it has failed.",
    }),
    progress_message: z
      .string()
      .nullable()
      .meta({ description: "What was just done; null before the first report, and once it is over." }),
    outcome: z
      .enum(["completed", "failed"])
      .nullable()
      .meta({ description: "How it ended; null until it has." }),
    failure: z.string().nullable().meta({ description: "Why it failed; null unless it did." }),
  })
  .meta({
    id: "ProjectFacts",
    description: "What PipelineOS has reported of a project.",
    examples: [
      {
        project_id: "shop-17",
        tickets_created: 12,
        agents_assigned: 3,
        estimated_completion: "2026-04-01T00:00:00.000Z",
        progress: 0.25,
        progress_message: "The shelf is drawn.",
        outcome: null,
        failure: null,
      },
    ],
  });

export type ProjectFacts = z.infer<typeof ProjectFacts>;
