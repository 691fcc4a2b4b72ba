import type { CheckResult } from "./checks.ts";
import { namesCheck, runsFor } from "./checks-of-tickets.ts";
import type { Ticket } from "./plan.ts";

/** What ran for a ticket. */
export interface ProvenTicket {
  ticket: Ticket;
  checks: CheckResult[];
}

export interface Proof {
  tickets: ProvenTicket[];
  /** Checks of what no ticket names. */
  others: CheckResult[];
  /** Tickets that nothing ran for. */
  untried: Ticket[];
}

/** Puts each check to the tickets whose criteria it shows: they name it, or a file that it runs. */
export function proofOf(tickets: readonly Ticket[], checks: readonly CheckResult[]): Proof {
  const all = tickets.map((ticket) => ({ ticket, checks: checks.filter((check) => isShown(ticket, check)) }));
  const placed = new Set(all.flatMap((each) => each.checks));
  return {
    tickets: all.filter((each) => each.checks.length > 0),
    others: checks.filter((check) => !placed.has(check)),
    untried: all.filter((each) => each.checks.length === 0).map(({ ticket }) => ticket),
  };
}

const isShown = (ticket: Ticket, check: CheckResult): boolean =>
  namesCheck(ticket, check) || runsFor(ticket, check);
