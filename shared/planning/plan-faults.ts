import type { Milestone, Ticket } from "@dreamcatcher/contracts/plan";
import type { FieldError } from "@dreamcatcher/contracts/problems";

/** The parts of a plan that refer to one another. */
interface References {
  tickets: readonly Pick<Ticket, "id" | "depends_on">[];
  milestones: readonly Pick<Milestone, "ticket_ids">[];
}

/**
 * Rules that the schema of a plan cannot express: each ticket exists once, is in one milestone, and in no
 * cycle. They hold for the plans of models and of people.
 */
export function planFaults({ tickets, milestones }: References): FieldError[] {
  const ids = tickets.map(({ id }) => id);
  const known = new Set(ids);
  const needed = tickets.flatMap(({ id, depends_on }, t) =>
    depends_on.map((other, n) => ({ path: `tickets.${t}.depends_on.${n}`, id, other })),
  );
  const planned = milestones.flatMap(({ ticket_ids }, m) =>
    ticket_ids.map((id, n) => ({ path: `milestones.${m}.ticket_ids.${n}`, id })),
  );
  const inMilestones = new Set(planned.map(({ id }) => id));
  const cycle = cycleIn(tickets);
  return [
    ...repeated(tickets.map(({ id }, t) => ({ path: `tickets.${t}.id`, id }))).map(({ path, id }) => ({
      path,
      message: `two tickets have the id ${id}`,
    })),
    ...needed
      .filter(({ other }) => !known.has(other))
      .map(({ path, id, other }) => ({
        path,
        message: `${id} depends on ${quoted(other)}, which is no ticket`,
      })),
    ...planned
      .filter(({ id }) => !known.has(id))
      .map(({ path, id }) => ({ path, message: `a milestone names ${quoted(id)}, which is no ticket` })),
    ...repeated(planned).map(({ path, id }) => ({ path, message: `${quoted(id)} is in two milestones` })),
    ...[...known]
      .filter((id) => !inMilestones.has(id))
      .map((id) => ({ path: "milestones", message: `${id} is in no milestone` })),
    ...(cycle.length > 0
      ? [
          {
            path: `tickets.${ids.indexOf(cycle[0] ?? "")}.depends_on`,
            message: `tickets depend on each other in a cycle: ${cycle.join(", ")}`,
          },
        ]
      : []),
  ];
}

const quoted = (id: string) => JSON.stringify(id.slice(0, 20));

/** The second of those with the same id. */
function repeated<Named extends { id: string }>(named: readonly Named[]): Named[] {
  const count = new Map<string, number>();
  return named.filter(({ id }) => {
    count.set(id, (count.get(id) ?? 0) + 1);
    return count.get(id) === 2;
  });
}

/** What remains when tickets that wait for no other, and those that no other waits for, are removed. */
function cycleIn(tickets: References["tickets"]): string[] {
  let left = tickets;
  for (;;) {
    const names = new Set(left.map(({ id }) => id));
    const needed = new Set(left.flatMap(({ depends_on }) => depends_on));
    const stuck = left.filter(
      ({ id, depends_on }) => needed.has(id) && depends_on.some((on) => names.has(on)),
    );
    if (stuck.length === left.length) return left.map(({ id }) => id);
    left = stuck;
  }
}
