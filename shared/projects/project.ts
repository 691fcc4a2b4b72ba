import { ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import * as z from "zod";

/** When something was said, and by which answer. */
export const Statement = z.object({ at: z.string(), event_id: z.string() });

const statement = <Value extends z.ZodType>(value: Value) => Statement.extend({ value }).optional();

/**
 * A project as PipelineOS has told of it: of each thing what was said last. So answers may arrive in any
 * order and any number of times, and the same is known in the end.
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

/** The numbers of a project that its dream and its implementation keep. */
export const ProjectNumbers = ImplementationSummary.pick({
  project_id: true,
  tickets_created: true,
  agents_assigned: true,
  estimated_completion: true,
});

/** What made a project the dream's: that it was created, or only that it was spoken of. */
export const Naming = Statement.extend({ created: z.boolean() });

/** A dream's project with its numbers; `naming` is missing where this service made the project itself. */
export const DreamProject = z.object({ numbers: ProjectNumbers, naming: Naming.optional() });

export type Statement = z.infer<typeof Statement>;
export type ReportedProject = z.infer<typeof ReportedProject>;
export type ProjectNumbers = z.infer<typeof ProjectNumbers>;
export type Naming = z.infer<typeof Naming>;
export type DreamProject = z.infer<typeof DreamProject>;
