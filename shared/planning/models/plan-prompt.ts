import { Plan, Ticket } from "@dreamcatcher/contracts/plan";
import type { ProjectLanguage } from "@dreamcatcher/contracts/project-languages";
import * as z from "zod";
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
    errorsOf: (reply) => [...planErrors(reply), ...languageErrors(reply, language)],
  };
}

const languageErrors = ({ intent }: PlanReply, language: ProjectLanguage | undefined) =>
  language === undefined || intent.language === language ? [] : [`intent.language must be ${language}`];

/** Rules that the schema cannot express: each ticket exists once, is in one milestone, and in no cycle. */
export function planErrors({ tickets, milestones }: PlanReply): string[] {
  const ids = new Set(tickets.map(({ id }) => id));
  const planned = milestones.flatMap(({ ticket_ids }) => ticket_ids);
  const unknown = (id: string) => !ids.has(id);
  return [
    ...repeated(tickets.map(({ id }) => id)).map((id) => `two tickets have the id ${id}`),
    ...tickets.flatMap(({ id, depends_on }) =>
      depends_on.filter(unknown).map((other) => `${id} depends on ${quoted(other)}, which is no ticket`),
    ),
    ...planned.filter(unknown).map((id) => `a milestone names ${quoted(id)}, which is no ticket`),
    ...repeated(planned).map((id) => `${quoted(id)} is in two milestones`),
    ...[...ids].filter((id) => !planned.includes(id)).map((id) => `${id} is in no milestone`),
    ...cycleIn(tickets).map((ids) => `tickets depend on each other in a cycle: ${ids.join(", ")}`),
  ];
}

const quoted = (id: string) => JSON.stringify(id.slice(0, 20));

const repeated = (values: readonly string[]) => [
  ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
];

/** The tickets that remain when those whose dependencies are all removed are removed, again and again. */
function cycleIn(tickets: PlanReply["tickets"]): string[][] {
  let left = tickets;
  for (;;) {
    const names = new Set(left.map(({ id }) => id));
    const waiting = left.filter(({ depends_on }) => depends_on.some((id) => names.has(id)));
    if (waiting.length === left.length) return left.length === 0 ? [] : [left.map(({ id }) => id)];
    left = waiting;
  }
}
