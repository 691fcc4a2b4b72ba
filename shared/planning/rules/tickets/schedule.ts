import type { Plan, Ticket } from "@dreamcatcher/contracts/plan";
import { DAY_MS, HOUR_MS } from "#shared/platform/durations.ts";

type Task = Pick<Ticket, "id" | "estimate_hours" | "depends_on">;

const HOURS_A_DAY = 8;

/** The hours, agents and completion time of the open tickets of a plan whose work begins at `now`. */
export function scheduleOf(
  all: readonly (Task & Partial<Pick<Ticket, "status">>)[],
  now: string,
): Pick<Plan, "estimate_hours" | "agents_assigned" | "estimated_completion"> {
  const open = new Set(all.flatMap(({ id, status }) => (status === "done" ? [] : id)));
  const tickets = all
    .filter(({ id }) => open.has(id))
    .map((ticket) => ({ ...ticket, depends_on: ticket.depends_on.filter((id) => open.has(id)) }));
  const agents = maxParallelTickets(tickets);
  return {
    estimate_hours: tickets.reduce((hours, ticket) => hours + ticket.estimate_hours, 0),
    agents_assigned: agents,
    estimated_completion: completionTime(now, hoursUntilDone(tickets, agents)),
  };
}

/**
 * The size of the largest set of tickets of which none depends on another. By Dilworth's theorem it is the
 * minimum number of chains that cover all tickets, which a bipartite matching finds.
 */
export function maxParallelTickets(tickets: readonly Task[]): number {
  const waitsFor = reachable(tickets);
  const matched = new Map<string, string>();
  const match = (id: string, seen: Set<string>): boolean => {
    for (const other of waitsFor.get(id) ?? []) {
      if (seen.has(other)) continue;
      seen.add(other);
      const holder = matched.get(other);
      if (holder === undefined || match(holder, seen)) {
        matched.set(other, id);
        return true;
      }
    }
    return false;
  };
  const chained = tickets.filter(({ id }) => match(id, new Set())).length;
  return Math.max(1, tickets.length - chained);
}

/** The transitive dependencies of each ticket. */
function reachable(tickets: readonly Task[]): Map<string, Set<string>> {
  const direct = new Map(tickets.map(({ id, depends_on }) => [id, depends_on]));
  const all = new Map<string, Set<string>>();
  for (const { id } of tickets) {
    const seen = new Set<string>();
    const open = [...(direct.get(id) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next) || !direct.has(next)) continue;
      seen.add(next);
      open.push(...(direct.get(next) ?? []));
    }
    all.set(id, seen);
  }
  return all;
}

/** The hours until all tickets are done when each of `agents` takes the next ticket that is ready. */
export function hoursUntilDone(tickets: readonly Task[], agents: number): number {
  const done = new Map<string, number>();
  const free = Array.from({ length: agents }, () => 0);
  const waiting = [...tickets];
  while (waiting.length > 0) {
    const ready = waiting.findIndex(({ depends_on }) => depends_on.every((id) => done.has(id)));
    const [ticket] = waiting.splice(Math.max(0, ready), 1);
    if (!ticket) break;
    const possible = Math.max(0, ...ticket.depends_on.map((id) => done.get(id) ?? 0));
    const agent = free.indexOf(Math.min(...free));
    const end = Math.max(possible, free[agent] ?? 0) + ticket.estimate_hours;
    free[agent] = end;
    done.set(ticket.id, end);
  }
  return Math.max(0, ...done.values());
}

/** The time after `hours` of work from `now`, at eight hours a day. */
export function completionTime(now: string, hours: number): string {
  const days = Math.floor(hours / HOURS_A_DAY);
  const rest = (hours % HOURS_A_DAY) * HOUR_MS;
  return new Date(Date.parse(now) + days * DAY_MS + rest).toISOString();
}
