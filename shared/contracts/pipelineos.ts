import * as z from "zod";
import { Id, Timestamp } from "./primitives.ts";

/** The `source` of PipelineOS's answers on the bus. */
export const PIPELINEOS_SOURCE = "pipelineos";

/**
 * What every answer carries about itself. `event_id` is the key to dedupe on; of two answers the one with the later
 * `occurred_at` is what counts, in whichever order they arrive. `owner_id`, `dream_id` and `correlation_id` are those of
 * the event that is answered, `implementation_id` too where it was an implementation that was asked for.
 */
export const AnswerMetadata = z.object({
  event_id: Id,
  occurred_at: Timestamp,
  owner_id: Id,
  dream_id: Id,
  implementation_id: Id.optional(),
  correlation_id: z.string().min(1).max(128),
  traceparent: z.string().max(100).optional(),
});

const about = { project_id: Id, estimated_completion: Timestamp.optional() };

const Count = z.int().min(0).max(1_000_000);

/** What is kept as text: one character that was cut in two does not make an answer be refused. */
const Words = z.string().overwrite((text) => text.toWellFormed());

/** A ticket of a project. */
const Ticket = z.object({ id: z.string().min(1).max(200), title: z.string().min(1).max(500) });

/** Somebody, or something, that works on a project. */
const Agent = z.object({ id: z.string().min(1).max(200), name: z.string().min(1).max(200).optional() });

/** Every answer and the shape of its `data`. Lists and counts are of all there are, not of those that are new. */
export const answers = {
  ProjectCreated: {
    summary: "PipelineOS made a project for a dream; from here on it is the dream's project.",
    data: z.object(about),
  },
  TicketsCreated: {
    summary: "The project has these tickets, or so many.",
    data: z.union([
      z.object({ ...about, tickets: z.array(Ticket).max(2000) }),
      z.object({ ...about, count: Count }),
    ]),
  },
  AgentsAssigned: {
    summary: "These agents, or so many, work on the project.",
    data: z.union([
      z.object({ ...about, agents: z.array(Agent).max(2000) }),
      z.object({ ...about, count: Count }),
    ]),
  },
  ProjectProgressed: {
    summary: "How far the project is, from 0 to 1, and what was just done.",
    data: z.object({ ...about, progress: z.number().min(0).max(1), message: Words.max(500) }),
  },
  ProjectCompleted: {
    summary: "The project is over: built, or given up for a reason that its owner understands.",
    data: z.discriminatedUnion("outcome", [
      z.object({ project_id: Id, outcome: z.literal("completed") }),
      z.object({ project_id: Id, outcome: z.literal("failed"), reason: Words.min(1).max(2000) }),
    ]),
  },
} as const;

export type AnswerName = keyof typeof answers;
export type AnswerMetadata = z.infer<typeof AnswerMetadata>;

/** The `detail` of one answer on the bus. */
export const answerDetailOf = <Name extends AnswerName>(name: Name) =>
  z.object({ metadata: AnswerMetadata, data: answers[name].data as (typeof answers)[Name]["data"] });

const answerOf = <Name extends AnswerName>(name: Name) =>
  z.object({ "detail-type": z.literal(name), detail: answerDetailOf(name) });

/** An answer as a rule of the bus delivers it. */
export const Answer = z.discriminatedUnion("detail-type", [
  answerOf("ProjectCreated"),
  answerOf("TicketsCreated"),
  answerOf("AgentsAssigned"),
  answerOf("ProjectProgressed"),
  answerOf("ProjectCompleted"),
]);

export type Answer = z.infer<typeof Answer>;

/** What is known of a project: null and 0 for what nobody has said yet. `progress` is null once it has failed. */
export const ProjectFacts = z
  .object({
    project_id: Id,
    tickets_created: z.int().min(0),
    agents_assigned: z.int().min(0),
    estimated_completion: Timestamp.nullable(),
    progress: z.number().min(0).max(1).nullable(),
    progress_message: z.string().nullable(),
    outcome: z.enum(["completed", "failed"]).nullable(),
    failure: z.string().nullable(),
  })
  .meta({ id: "ProjectFacts" });

export type ProjectFacts = z.infer<typeof ProjectFacts>;
