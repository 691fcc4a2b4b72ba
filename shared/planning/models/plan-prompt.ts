import { Plan, Ticket } from "@dreamcatcher/contracts/plan";
import type { ProjectLanguage } from "@dreamcatcher/contracts/project-languages";
import * as z from "zod";
import { planFaults } from "../plan-faults.ts";
import type { PlannableDream } from "../planner.ts";
import { ABOUT_BLOCKS, block } from "./block.ts";
import { fitDream } from "./fit-budget.ts";
import type { Prompt } from "./request-reply.ts";

/** The fields of a ticket that the model writes. */
const TicketReply = Ticket.pick({
  id: true,
  title: true,
  description: true,
  estimate_hours: true,
  depends_on: true,
}).extend({ acceptance: z.array(z.string().min(1).max(500)).max(20) });

/** The fields of a plan that the model writes; the others are computed from the tickets. */
export const PlanReply = z.object({
  intent: Plan.shape.intent,
  summary: Plan.shape.summary,
  milestones: Plan.shape.milestones,
  tickets: z.array(TicketReply).min(1).max(100),
});
export type PlanReply = z.infer<typeof PlanReply>;

const SYSTEM = [
  "You plan software. From a dream (an idea that somebody wants built) you make a plan for it.",
  ABOUT_BLOCKS,
  "The plan:",
  "- intent: what kind of thing it is and its language; confidence from 0 to 1; evidence are words of the",
  "  dream that show it, quoted exactly.",
  "- tickets: ids T-1, T-2, …; each one piece of work with its acceptance as checks that can be made, and an",
  "  honest estimate of 0.5 to 200 hours. depends_on names the tickets that must be done before, and only",
  "  those: never in a cycle, never the ticket itself.",
  "- milestones: in the order of work, and each ticket in exactly one of them.",
  "- Plan what the dream asks for and nothing else: its features, its open todos, its code.",
].join("\n");

/** The prompt for the plan of a dream, with at most `characters` of the dream. */
export function planPrompt(
  dream: PlannableDream,
  language: ProjectLanguage | undefined,
  characters: number,
): Prompt<PlanReply> {
  const requirement = language === undefined ? "" : ` Its language must be ${language}.`;
  return {
    name: "plan",
    system: SYSTEM,
    content: [
      block("dream", fitDream(dream, characters)),
      `Reply with the plan for this dream.${requirement}`,
    ],
    reply: PlanReply,
    errorsOf: (reply) => [
      ...planFaults(reply).map(({ message }) => message),
      ...languageErrors(reply, language),
    ],
  };
}

const languageErrors = ({ intent }: PlanReply, language: ProjectLanguage | undefined) =>
  language === undefined || intent.language === language ? [] : [`intent.language must be ${language}`];
