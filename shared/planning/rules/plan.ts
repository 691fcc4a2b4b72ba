import type { Plan } from "@dreamcatcher/contracts/plan";
import { lineOf } from "@dreamcatcher/text/clip";
import type { PlannableDream, PlanOptions } from "../planner.ts";
import { assemble } from "./assembling/assemble.ts";
import { intentOf } from "./intent/intent.ts";
import { Paths } from "./paths.ts";
import { scheduleOf } from "./tickets/schedule.ts";
import { ticketsOf } from "./tickets/tickets.ts";
import { givenTexts } from "./writing/given-texts.ts";

/** The plan for a dream: intent, tickets, milestones and schedule. */
export function planOf(dream: PlannableDream, { language, now }: PlanOptions): Plan {
  const paths = new Paths();
  const assembly = assemble(dream.fragments, paths);
  const intent = intentOf(dream, assembly.files, language);
  const given = givenTexts(dream, intent.kind, { ...assembly, paths });
  const tickets = ticketsOf(dream, intent, { assembly, given });
  return {
    intent,
    summary: summaryOf(dream),
    ...tickets,
    ...scheduleOf(tickets.tickets, now),
  };
}

/** The summary of a plan that nobody has changed. */
export const summaryOf = ({ dream: { summary, description, title } }: PlannableDream): string =>
  lineOf((summary || description || title).slice(0, 4_000), 2_000);
