import { ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import * as z from "zod";

/** The time of a statement, and its event. */
export const Statement = z.object({ at: z.string(), event_id: z.string() });

const statement = <Value extends z.ZodType>(value: Value) => Statement.extend({ value }).optional();

/**
 * A project as PipelineOS reports it: `said` holds the latest statement for each field. So events may arrive
 * in any order and repeatedly, and lead to the same result.
 */
export const ReportedProject = z.object({
  id: z.string(),
  said: z.object({
    tickets_created: statement(z.number()),
    agents_assigned: statement(z.number()),
    estimated_completion: statement(z.string()),
    progress: statement(z.object({ fraction: z.number(), message: z.string() })),
    ending: statement(
      z.discriminatedUnion("outcome", [
        z.object({ outcome: z.literal("completed") }),
        z.object({ outcome: z.literal("failed"), reason: z.string() }),
      ]),
    ),
  }),
});

/** The numbers of a project that its dream and its implementation store. */
export const ProjectNumbers = ImplementationSummary.pick({
  project_id: true,
  tickets_created: true,
  agents_assigned: true,
  estimated_completion: true,
});

/** The statement that made a project the dream's: its creation, or any other event that names it. */
export const Naming = Statement.extend({ created: z.boolean() });

/** A dream's project with its numbers; `naming` is missing where this service built the project itself. */
export const DreamProject = z.object({ numbers: ProjectNumbers, naming: Naming.optional() });

export type Statement = z.infer<typeof Statement>;
export type ReportedProject = z.infer<typeof ReportedProject>;
export type ProjectNumbers = z.infer<typeof ProjectNumbers>;
export type Naming = z.infer<typeof Naming>;
export type DreamProject = z.infer<typeof DreamProject>;
