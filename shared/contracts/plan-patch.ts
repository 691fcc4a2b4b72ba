import * as z from "zod";
import { DecisionInput } from "./dream.ts";
import { LENGTHS } from "./limits.ts";
import { Intent, Ticket } from "./plan.ts";
import { text, textUpTo } from "./primitives.ts";

const TicketId = Ticket.shape.id;
const Hours = Ticket.shape.estimate_hours;
const Title = text(LENGTHS.title);

export const AcceptanceInput = z
  .object({
    text: text({ max: 500 }).meta({ description: "What must hold, in one sentence." }),
    met_by: textUpTo(300)
      .nullable()
      .optional()
      .meta({
        description:
          "The id of the check, or the path, that shows it; null where nothing does. Kept when left out, if the " +
          "text is a present one.",
      }),
  })
  .meta({
    id: "AcceptanceInput",
    description: "A criterion to store with a plan. One with a present text keeps its evidence.",
    examples: [{ text: "Seven days are shown." }],
  });

export const OpenQuestionInput = z
  .object({ text: text({ max: 500 }).meta({ description: "What is asked, or what was found." }) })
  .meta({
    id: "OpenQuestionInput",
    description: "A question to store with a plan. One with a present text keeps its evidence.",
    examples: [{ text: "Which harbour is shown first?" }],
  });

const AcceptanceInputs = (max: number) => z.array(AcceptanceInput).max(max);

export const EstimateInput = z
  .object({
    low: Hours.meta({ description: "The least, in hours." }),
    high: Hours.meta({ description: "The most, in hours; at least `low`." }),
    reason: textUpTo(300)
      .meta({ description: "Why that long, in one sentence." })
      .default("Estimated by a person."),
  })
  .meta({
    id: "EstimateInput",
    description: "The estimated work of a ticket.",
    examples: [{ low: 2, high: 4 }],
  });

export const TicketInput = z
  .object({
    id: TicketId.meta({ description: "The id of a ticket of the plan, or of a new one.", examples: ["T-3"] }),
    title: Title.optional().meta({ description: "The task, in a few words; a new ticket needs it." }),
    description: textUpTo(4_000).optional().meta({ description: "The details of the task; may be empty." }),
    status: Ticket.shape.status.optional().meta({
      description: "`done` for what needs no work, `unconfirmed` for what is to be checked; else `open`.",
    }),
    acceptance: AcceptanceInputs(20).optional().meta({ description: "All acceptance criteria." }),
    estimate: EstimateInput.optional().meta({ description: "The estimated work; a new ticket needs it." }),
    depends_on: z
      .array(TicketId)
      .max(50)
      .optional()
      .meta({ description: "The ids of all tickets to do before it." }),
  })
  .meta({
    id: "TicketInput",
    description:
      "A ticket to store with a plan. Of a ticket of the plan, fields that are left out stay as they are, and so " +
      "does its evidence.",
    examples: [
      { id: "T-3", title: "Print the week", estimate: { low: 1, high: 2 }, depends_on: ["T-2"] },
      { id: "T-1" },
    ],
  });

export const MilestoneInput = z
  .object({
    title: Title.meta({ description: "The result of the milestone, in a few words." }),
    ticket_ids: z
      .array(TicketId)
      .min(1)
      .max(100)
      .meta({ description: "The ids of the tickets to do for it." }),
  })
  .meta({
    id: "MilestoneInput",
    description: "A milestone to store with a plan.",
    examples: [{ title: "A week on paper", ticket_ids: ["T-1", "T-3"] }],
  });

export const PlanPatch = z
  .strictObject({
    intent: z
      .object({ kind: Intent.shape.kind, language: Intent.shape.language })
      .partial()
      .meta({ description: "The kind and language of the project; what is left out stays as it is." }),
    summary: textUpTo(2_000).meta({ description: "The plan in a few sentences." }),
    tickets: z.array(TicketInput).min(1).max(100).meta({
      description: "All tickets of the project: one that is left out is removed, one with a new id is added.",
    }),
    milestones: z.array(MilestoneInput).min(1).max(20).meta({
      description: "All milestones, in order. Each ticket is in exactly one of them.",
    }),
    decisions: z
      .array(DecisionInput)
      .max(100)
      .meta({ description: "All that is settled, and holds for every ticket." }),
    definition_of_done: AcceptanceInputs(50).meta({
      description: "All that must hold for every ticket before it is done.",
    }),
    questions: z.array(OpenQuestionInput).max(50).meta({
      description: "All that is still open: one that is answered is left out.",
    }),
  })
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, "must name at least one field to change")
  .meta({
    id: "PlanPatch",
    description:
      "The fields of a plan to change, at least one; lists replace the present ones. Unknown fields are refused.",
    minProperties: 1,
    examples: [
      {
        tickets: [
          { id: "T-1" },
          { id: "T-3", title: "Print the week", estimate: { low: 1, high: 2 }, depends_on: ["T-1"] },
        ],
        milestones: [{ title: "A week on paper", ticket_ids: ["T-1", "T-3"] }],
      },
    ],
  });

export type AcceptanceInput = z.infer<typeof AcceptanceInput>;
export type TicketInput = z.infer<typeof TicketInput>;
export type OpenQuestionInput = z.infer<typeof OpenQuestionInput>;
export type PlanPatch = z.infer<typeof PlanPatch>;
