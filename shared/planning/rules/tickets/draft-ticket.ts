import type { Acceptance, Estimate, Ticket } from "@dreamcatcher/contracts/plan";

/** A ticket without an id and a number of hours; `after` are the tickets that it depends on. */
export type DraftTicket = Omit<Ticket, "id" | "depends_on" | "estimate_hours"> & { after: DraftTicket[] };

/** A criterion that nothing of the conversation states or meets. */
export const criterion = (text: string): Acceptance => ({ text, met_by: null, evidence: null });

/** An estimate around a number of hours. */
export const around = (hours: number, reason: string): Estimate => ({
  low: Math.max(0.25, hours / 2),
  high: hours * 1.5,
  reason,
});
