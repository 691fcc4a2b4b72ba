import type { Plan, PlanPatch } from "@dreamcatcher/client";

/** What a plan needs to be changed: a ticket that is named by its id alone stays as it is. */
type Editable = Pick<Plan, "tickets" | "milestones" | "questions">;

export const withTitle = ({ tickets }: Editable, ticketId: string, title: string): PlanPatch => ({
  tickets: tickets.map(({ id }) => (id === ticketId ? { id, title } : { id })),
});

/** The plan without a ticket: what waited for it waits for what it waited for. */
export function withoutTicket({ tickets, milestones }: Editable, ticketId: string): PlanPatch {
  const before = tickets.find(({ id }) => id === ticketId)?.depends_on ?? [];
  return {
    tickets: tickets
      .filter(({ id }) => id !== ticketId)
      .map(({ id, depends_on }) =>
        depends_on.includes(ticketId)
          ? { id, depends_on: [...new Set([...depends_on, ...before])].filter((each) => each !== ticketId) }
          : { id },
      ),
    milestones: milestones
      .map(({ title, ticket_ids }) => ({ title, ticket_ids: ticket_ids.filter((id) => id !== ticketId) }))
      .filter(({ ticket_ids }) => ticket_ids.length > 0),
  };
}

/** A plan as it is shown while the removal of a ticket waits to be sent. */
export function shownWithout(plan: Plan, ticketId: string | undefined): Plan {
  if (ticketId === undefined) return plan;
  const { tickets: kept = [], milestones } = withoutTicket(plan, ticketId);
  const after = new Map(kept.map(({ id, depends_on }) => [id, depends_on]));
  return {
    ...plan,
    milestones: milestones ?? plan.milestones,
    tickets: plan.tickets
      .filter(({ id }) => id !== ticketId)
      .map((ticket) => ({ ...ticket, depends_on: after.get(ticket.id) ?? ticket.depends_on })),
  };
}

/** The plan with a question that was answered by mistake. */
export const withQuestion = ({ questions }: Editable, question: string): PlanPatch => ({
  questions: [...questions.map(({ text }) => ({ text })), { text: question }],
});

/** The plan without a question that is answered. */
export const withoutQuestion = ({ questions }: Editable, question: string): PlanPatch => ({
  questions: questions.filter(({ text }) => text !== question).map(({ text }) => ({ text })),
});
