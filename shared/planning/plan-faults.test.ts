import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planFaults } from "./plan-faults.ts";

const ticket = (id: string, ...depends_on: string[]) => ({ id, depends_on });
const plan = (tickets: ReturnType<typeof ticket>[], ...milestones: string[][]) => ({
  tickets,
  milestones: milestones.map((ticket_ids) => ({ ticket_ids })),
});

describe("a plan", () => {
  test("that is sound has no faults", () => {
    const tickets = [ticket("T-1"), ticket("T-2", "T-1"), ticket("T-3", "T-1", "T-2")];
    expect(planFaults(plan(tickets, ["T-1"], ["T-2", "T-3"]))).toEqual([]);
  });

  test.each<[string, ReturnType<typeof plan>, string, string]>([
    [
      "the same id twice",
      plan([ticket("T-1"), ticket("T-1")], ["T-1"]),
      "tickets.1.id",
      "two tickets have the id T-1",
    ],
    [
      "an unknown dependency",
      plan([ticket("T-1"), ticket("T-2", "T-1", "T-9")], ["T-1", "T-2"]),
      "tickets.1.depends_on.1",
      'T-2 depends on "T-9", which is no ticket',
    ],
    [
      "itself as a dependency",
      plan([ticket("T-1", "T-1")], ["T-1"]),
      "tickets.0.depends_on",
      "tickets depend on each other in a cycle: T-1",
    ],
    [
      "a cycle",
      plan([ticket("T-1"), ticket("T-2", "T-3"), ticket("T-3", "T-2")], ["T-1", "T-2", "T-3"]),
      "tickets.1.depends_on",
      "tickets depend on each other in a cycle: T-2, T-3",
    ],
    [
      "a cycle that another ticket waits for",
      plan([ticket("T-1", "T-2"), ticket("T-2", "T-3"), ticket("T-3", "T-2")], ["T-1", "T-2", "T-3"]),
      "tickets.1.depends_on",
      "tickets depend on each other in a cycle: T-2, T-3",
    ],
    [
      "an unknown ticket",
      plan([ticket("T-1")], ["T-1", "T-2"]),
      "milestones.0.ticket_ids.1",
      'a milestone names "T-2", which is no ticket',
    ],
    [
      "two milestones for one ticket",
      plan([ticket("T-1")], ["T-1"], ["T-1"]),
      "milestones.1.ticket_ids.0",
      '"T-1" is in two milestones',
    ],
    ["no milestone", plan([ticket("T-1"), ticket("T-2")], ["T-1"]), "milestones", "T-2 is in no milestone"],
  ])("with %s names the field and the rule", (_, faulty, path, message) => {
    expect(planFaults(faulty)).toEqual([{ path, message }]);
  });

  test("whose tickets depend on earlier ones, each in one milestone, is sound", () => {
    const graphs = fc.array(fc.array(fc.nat(30), { maxLength: 4 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(graphs, fc.nat(5), (rows, size) => {
        const tickets = rows.map((row, n) =>
          ticket(`T-${n}`, ...new Set(row.filter((each) => each < n).map((each) => `T-${each}`))),
        );
        const ids = tickets.map(({ id }) => id);
        const cuts = Array.from({ length: Math.ceil(ids.length / (size + 1)) }, (_, n) =>
          ids.slice(n * (size + 1), (n + 1) * (size + 1)),
        );
        expect(planFaults(plan(tickets, ...cuts))).toEqual([]);
      }),
    );
  });
});
