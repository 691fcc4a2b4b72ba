import type { Acceptance, Intent, OpenQuestion, Plan, Ticket } from "@dreamcatcher/contracts/plan";
import type {
  AcceptanceInput,
  OpenQuestionInput,
  PlanPatch,
  TicketInput,
} from "@dreamcatcher/contracts/plan-patch";
import type { FieldError } from "@dreamcatcher/contracts/problems";
import { withIds } from "#shared/dreams/items.ts";
import { invalid } from "#shared/platform/problem-error.ts";
import { planFaults } from "./plan-faults.ts";
import { scheduleOf } from "./rules/tickets/schedule.ts";

/**
 * A plan with a person's changes. What they keep of it keeps its evidence; what they add has none.
 *
 * @param now when work begins, ISO 8601 UTC
 * @throws {ProblemError} when the plan would not be sound, or would be too large (422)
 */
export function editedPlan(plan: Plan, patch: PlanPatch, now: string): Plan {
  const errors = patch.tickets ? ticketErrors(plan, patch.tickets) : [];
  if (errors.length > 0) throw invalid(errors);
  const tickets = patch.tickets?.map((input) => editedTicket(input, plan)) ?? plan.tickets;
  const milestones = patch.milestones ?? plan.milestones;
  const faults = planFaults({ tickets, milestones });
  if (faults.length > 0) throw invalid(faults);
  return checkSize({
    ...plan,
    intent: editedIntent(plan.intent, patch.intent),
    summary: patch.summary ?? plan.summary,
    milestones,
    tickets,
    decisions: patch.decisions ? withIds("decisions", patch.decisions, plan.decisions) : plan.decisions,
    definition_of_done: criteria(patch.definition_of_done, plan.definition_of_done),
    questions: questions(patch.questions, plan.questions),
    ...(patch.tickets && scheduleOf(tickets, now)),
  });
}

/** Far more than plans have, and a response with it stays within what Lambda may return. */
const MAX_PLAN_BYTES = 2_000_000;

function checkSize(plan: Plan): Plan {
  const bytes = Buffer.byteLength(JSON.stringify(plan));
  if (bytes <= MAX_PLAN_BYTES) return plan;
  throw invalid([
    { path: "", message: `must have at most ${MAX_PLAN_BYTES} bytes as JSON, and would have ${bytes}` },
  ]);
}

/** Rules of a ticket that its schema cannot express. */
const ticketErrors = ({ tickets }: Plan, inputs: readonly TicketInput[]): FieldError[] =>
  inputs.flatMap(({ id, title, estimate }, n) => {
    const isNew = tickets.every((ticket) => ticket.id !== id);
    const missing = (field: string) => ({
      path: `tickets.${n}.${field}`,
      message: `${id} is new and needs it`,
    });
    return [
      ...(isNew && title === undefined ? [missing("title")] : []),
      ...(isNew && estimate === undefined ? [missing("estimate")] : []),
      ...(estimate && estimate.low > estimate.high
        ? [{ path: `tickets.${n}.estimate.high`, message: "must be at least low" }]
        : []),
    ];
  });

const NEW_TICKET: Omit<Ticket, "id"> = {
  title: "",
  description: "",
  status: "open",
  acceptance: [],
  evidence: [],
  estimate: { low: 0, high: 0, reason: "" },
  estimate_hours: 0,
  depends_on: [],
};

function editedTicket(input: TicketInput, { tickets }: Plan): Ticket {
  const { id, title, description, status, acceptance, estimate, depends_on } = input;
  const before = tickets.find((ticket) => ticket.id === id) ?? { ...NEW_TICKET, id };
  return {
    ...before,
    title: title ?? before.title,
    description: description ?? before.description,
    status: status ?? before.status,
    acceptance: criteria(acceptance, before.acceptance),
    ...(estimate && { estimate, estimate_hours: (estimate.low + estimate.high) / 2 }),
    depends_on: [...new Set(depends_on ?? before.depends_on)],
  };
}

/** Criteria with the evidence, and unless they have their own, the proof of the present ones of that text. */
const criteria = (inputs: readonly AcceptanceInput[] | undefined, present: Acceptance[]): Acceptance[] =>
  inputs?.map(({ text, met_by }) => {
    const same = present.find((criterion) => criterion.text === text);
    return {
      text,
      met_by: met_by === undefined ? (same?.met_by ?? null) : met_by,
      evidence: same?.evidence ?? null,
    };
  }) ?? present;

/** Questions with the evidence of the present ones of that text. */
const questions = (
  inputs: readonly OpenQuestionInput[] | undefined,
  present: OpenQuestion[],
): OpenQuestion[] =>
  inputs?.map(({ text }) => ({
    text,
    evidence: present.find((question) => question.text === text)?.evidence ?? null,
  })) ?? present;

/** What a person sets is certain, and passages that indicate something else are no evidence for it. */
function editedIntent(before: Intent, patch: PlanPatch["intent"]): Intent {
  const { kind = before.kind, language = before.language } = patch ?? {};
  const isSame = kind === before.kind && language === before.language;
  return isSame ? before : { kind, language, confidence: 1, evidence: [] };
}
