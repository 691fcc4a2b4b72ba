import type { PlannerName } from "@dreamcatcher/contracts/implementation";
import type { Estimate, Intent, Plan } from "@dreamcatcher/contracts/plan";
import { manifestFile } from "../manifest.ts";
import type { PlannableDream, Planner } from "../planner.ts";
import { scheduleOf } from "../rules/tickets/schedule.ts";
import { metered } from "./metered.ts";
import type { Model } from "./model.ts";
import { planPrompt } from "./plan-prompt.ts";
import { projectPrompt } from "./project-prompt.ts";
import { proofOf } from "./proof.ts";
import { requestReply } from "./request-reply.ts";
import type { ModelSettings } from "./settings.ts";

/** A planner that prompts a model, and accepts only a valid plan or project from it. */
export const modelPlanner = (name: PlannerName, model: Model, settings: ModelSettings): Planner => ({
  plan: async (dream, { language, now }): Promise<Plan> => {
    const prompt = planPrompt(dream, language, settings.max_input_chars);
    const reply = await metered(name, "plan", model, settings, (complete) => requestReply(complete, prompt));
    return {
      ...reply,
      intent: { ...reply.intent, evidence: actualQuotes(dream, reply.intent) },
      tickets: reply.tickets.map((ticket) => ({
        ...ticket,
        status: "open",
        acceptance: ticket.acceptance.map((text) => ({ text, met_by: null, evidence: null })),
        evidence: [],
        estimate: around(ticket.estimate_hours, "The model's estimate."),
      })),
      decisions: dream.dream.decisions,
      definition_of_done: [],
      questions: [],
      ...scheduleOf(reply.tickets, now),
    };
  },
  generate: async (dream, plan) => {
    const prompt = projectPrompt(dream, plan, settings.max_input_chars);
    const project = await metered(name, "generate", model, settings, (complete) =>
      requestReply(complete, prompt),
    );
    return {
      ...project,
      files: [...project.files, manifestFile(project.commands)],
      ...proofOf(dream, project),
    };
  },
});

/** The range around a number of hours. */
const around = (hours: number, reason: string): Estimate => ({
  low: Math.max(0.25, hours / 2),
  high: hours * 1.5,
  reason,
});

/** The quotes that the dream really contains: a model may invent quotes. */
function actualQuotes({ dream, fragments }: PlannableDream, { evidence }: Intent): string[] {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
  const dreamText = plain(
    JSON.stringify([dream.title, dream.summary, dream.description, dream.todos, fragments]),
  );
  return evidence.filter((quote) => plain(quote).trim() !== "" && dreamText.includes(plain(quote).trim()));
}
