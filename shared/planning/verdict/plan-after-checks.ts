import type { CheckResult } from "@dreamcatcher/contracts/checks";
import { provesBehaviour } from "@dreamcatcher/contracts/checks";
import { namesCheck, runsFor } from "@dreamcatcher/contracts/checks-of-tickets";
import type { Acceptance, Estimate, Plan, Ticket } from "@dreamcatcher/contracts/plan";
import { lineOf } from "@dreamcatcher/text/clip";
import { NOBODY_SAYS } from "../rules/tickets/unconfirmed.ts";
import { failureLine } from "./failure-line.ts";

/** So many failures of one ticket are told, and are criteria of it. */
const MAX_TOLD = 5;
const MAX_ACCEPTANCE = 20;

const MENDING: Estimate = { low: 0.5, high: 4, reason: "What its check shows is to be mended." };

/**
 * The plan as it stands after its checks ran: what a check shows to fail is not done, whatever the talk
 * says of it, and what nobody confirms is known to hold as far as its checks do.
 */
export function planAfterChecks(plan: Plan, results: readonly CheckResult[]): Plan {
  const failed = results.filter(({ outcome }) => outcome === "failed");
  const ofTicket = Map.groupBy(
    failed.flatMap((check) => ticketsOf(check, plan.tickets).map((ticket) => ({ ticket, check }))),
    ({ ticket }) => ticket,
  );
  return {
    ...plan,
    tickets: plan.tickets.map((ticket) => {
      const failures = (ofTicket.get(ticket) ?? []).map(({ check }) => check);
      return failures.length > 0 ? failedTicket(ticket, failures) : checkedTicket(ticket, results);
    }),
  };
}

/**
 * The tickets that a failed check speaks against: those that name it, else those whose file it runs, else the
 * first of what was made. What is still open cannot fail.
 */
function ticketsOf(check: CheckResult, tickets: readonly Ticket[]): Ticket[] {
  const made = tickets.filter(({ status }) => status !== "open");
  const named = made.filter((ticket) => namesCheck(ticket, check));
  if (named.length > 0) return named;
  const running = made.filter((ticket) => runsFor(ticket, check));
  return running.length > 0 ? running : made.slice(0, 1);
}

function failedTicket(ticket: Ticket, failures: readonly CheckResult[]): Ticket {
  const told = failures.slice(0, MAX_TOLD);
  const isOf = (each: Acceptance): boolean =>
    failures.some((check) => namesCheck({ acceptance: [each] }, check));
  const unnamed = told.filter(
    (check) => !ticket.acceptance.some(({ text }) => text.includes(`\`${check.ran}\``)),
  );
  return {
    ...ticket,
    status: "failed",
    description: lineOf(
      [...told.map((check) => `Failed: ${failureLine(check)}.`), withoutDoubt(ticket)].join(" "),
      4_000,
    ),
    acceptance: [
      ...unnamed.map(
        ({ ran, expects }): Acceptance => ({
          text: lineOf(`\`${ran}\`: ${expects}`, 500),
          met_by: null,
          evidence: null,
        }),
      ),
      ...ticket.acceptance.map((each) => (isOf(each) ? { ...each, met_by: null } : each)),
    ].slice(0, MAX_ACCEPTANCE),
    estimate: MENDING,
    estimate_hours: (MENDING.low + MENDING.high) / 2,
  };
}

/** A description without the reason why its ticket is to be checked: by then it was. */
const withoutDoubt = ({ description }: Ticket): string =>
  description.includes(NOBODY_SAYS) ? "" : description;

/** What is to be checked, with what its checks show. */
function checkedTicket(ticket: Ticket, results: readonly CheckResult[]): Ticket {
  if (ticket.status !== "unconfirmed") return ticket;
  const held = results.filter(
    (check) =>
      check.outcome === "held" &&
      provesBehaviour(check) &&
      (namesCheck(ticket, check) || runsFor(ticket, check)),
  );
  if (held.length === 0) return ticket;
  const ids = held.map(({ id }) => id).slice(0, MAX_TOLD);
  const pass = `${held.length === 1 ? "its check passes" : "its checks pass"} (${ids.join(", ")})`;
  return {
    ...ticket,
    description: ticket.description.replace(NOBODY_SAYS, `${pass}; nobody says that all of it works`),
  };
}
