import type { Acceptance, Plan, Ticket } from "@dreamcatcher/contracts/plan";

/** What tickets have not always had. */
type Recent = "status" | "acceptance" | "evidence" | "estimate";

/** A ticket as it was stored: once, criteria were texts, and an estimate one number of hours. */
type StoredTicket = Omit<Ticket, Recent> &
  Partial<Omit<Pick<Ticket, Recent>, "acceptance">> & { acceptance: readonly (string | Acceptance)[] };

/** A plan as any version of this service has stored it. */
export type StoredPlan = Omit<Plan, "tickets" | "decisions" | "definition_of_done" | "questions"> &
  Partial<Pick<Plan, "decisions" | "definition_of_done" | "questions">> & {
    tickets: readonly StoredTicket[];
  };

/** A stored plan in its present shape. */
export const planFrom = (stored: StoredPlan): Plan => ({
  ...stored,
  tickets: stored.tickets.map(ticketFrom),
  decisions: stored.decisions ?? [],
  definition_of_done: stored.definition_of_done ?? [],
  questions: stored.questions ?? [],
});

const ticketFrom = ({ estimate_hours: hours, ...stored }: StoredTicket): Ticket => ({
  ...stored,
  status: stored.status ?? "open",
  acceptance: stored.acceptance.map((each) =>
    typeof each === "string" ? { text: each, met_by: null, evidence: null } : each,
  ),
  evidence: stored.evidence ?? [],
  estimate: stored.estimate ?? { low: hours, high: hours, reason: "Estimated as one number." },
  estimate_hours: hours,
});
