import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { completionTime, hoursUntilDone, maxParallelTickets } from "./schedule.ts";

const task = (id: string, depends_on: string[] = [], estimate_hours = 2) => ({
  id,
  depends_on,
  estimate_hours,
});
const chain = [task("a"), task("b", ["a"]), task("c", ["b"])];
const fan = [task("a"), task("b", ["a"]), task("c", ["a"]), task("d", ["a"]), task("e", ["b", "c", "d"])];

describe("parallel tickets", () => {
  test("a chain allows one", () => expect(maxParallelTickets(chain)).toBe(1));
  test("a fan allows as many as it has branches", () => expect(maxParallelTickets(fan)).toBe(3));
  test("independent tickets count beside a chain", () =>
    expect(maxParallelTickets([...chain, task("x"), task("y")])).toBe(3));

  test("the maximum is the size of the largest set in which no ticket depends on another", () => {
    const graphs = fc
      .array(fc.array(fc.nat(6), { maxLength: 3 }), { minLength: 1, maxLength: 8 })
      .map((rows) => rows.map((row, n) => task(`${n}`, row.filter((each) => each < n).map(String))));
    fc.assert(
      fc.property(graphs, (tasks) => {
        const waits = (a: string, b: string): boolean =>
          (tasks[Number(a)]?.depends_on ?? []).some((each) => each === b || waits(each, b));
        let best = 0;
        for (let set = 1; set < 2 ** tasks.length; set += 1) {
          const ids = tasks.map(({ id }) => id).filter((_, n) => set & (2 ** n));
          if (ids.every((a) => ids.every((b) => !waits(a, b)))) best = Math.max(best, ids.length);
        }
        expect(maxParallelTickets(tasks)).toBe(best);
      }),
    );
  });
});

describe("the schedule", () => {
  test("starts a ticket after its dependencies", () => {
    expect(hoursUntilDone(chain, 3)).toBe(6);
    expect(hoursUntilDone(fan, 3)).toBe(6);
    expect(hoursUntilDone(fan, 1)).toBe(10);
  });

  test.each([
    [3, "2026-03-06T12:00:00.000Z"],
    [8, "2026-03-07T09:00:00.000Z"],
    [20, "2026-03-08T13:00:00.000Z"],
  ])("%i hours from nine o'clock", (hours, end) => {
    expect(completionTime("2026-03-06T09:00:00.000Z", hours)).toBe(end);
  });
});
