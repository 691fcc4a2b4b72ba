import type { CheckResult } from "@dreamcatcher/contracts/checks";
import type { Plan, Ticket } from "@dreamcatcher/contracts/plan";
import { describe, expect, test } from "vitest";
import { planAfterChecks } from "./plan-after-checks.ts";

const ticket = (id: string, rest: Partial<Ticket> = {}): Ticket => ({
  id,
  title: `Work ${id}`,
  description: "",
  status: "done",
  acceptance: [],
  evidence: [],
  estimate: { low: 0.25, high: 0.25, reason: "Nothing is left to do." },
  estimate_hours: 0.25,
  depends_on: [],
  ...rest,
});
const met = (text: string, met_by: string | null) => ({ text, met_by, evidence: null });
const check = (ran: string, rest: Partial<CheckResult> = {}): CheckResult => ({
  ...{ id: "C-1", kind: "example", path: "dice.py", ran, expects: "it prints 7", quote: null, url: null },
  ...{ outcome: "failed", came_out: "8" },
  ...rest,
});
const checked = (tickets: Ticket[], ...results: CheckResult[]): Ticket[] =>
  planAfterChecks({ tickets } as Plan, results).tickets;

describe("after the checks ran", () => {
  test("a ticket whose check failed is not done: it says what was expected, what came out, and ticks it not", () => {
    const [failed, other] = checked(
      [
        ticket("T-1", {
          acceptance: [met("`python3 dice.py 3 4` prints `7`", "dice.py"), met("It rolls", "dice.py")],
        }),
        ticket("T-2", { acceptance: [met("It has colours", "dice.css")] }),
      ],
      check("python3 dice.py 3 4"),
    );
    expect(failed).toMatchObject({
      status: "failed",
      description: "Failed: python3 dice.py 3 4: expected: it prints 7; came out: 8.",
      acceptance: [
        { text: "`python3 dice.py 3 4` prints `7`", met_by: null },
        { text: "It rolls", met_by: "dice.py" },
      ],
      estimate: { low: 0.5, high: 4 },
    });
    expect(other?.status).toBe("done");
  });

  test("a check that no criterion names fails the ticket whose file it runs, and becomes a criterion of it", () => {
    const [other, failed] = checked(
      [
        ticket("T-1", { acceptance: [met("It has a page", "index.html")] }),
        ticket("T-2", { acceptance: [met("It rolls", "dice.py")], status: "unconfirmed" }),
      ],
      check("python3 dice.py 3 4"),
    );
    expect(other?.status).toBe("done");
    expect(failed).toMatchObject({ status: "failed" });
    expect(failed?.acceptance[0]).toEqual(met("`python3 dice.py 3 4`: it prints 7", null));
  });

  test("a check that belongs to nothing fails the first ticket that was made, and never what is open", () => {
    const [open, made] = checked(
      [ticket("T-1", { status: "open" }), ticket("T-2")],
      check("python3 dice.py"),
    );
    expect([open?.status, made?.status]).toEqual(["open", "failed"]);
  });

  test("a ticket stays as it is where its checks hold, or where nothing ran", () => {
    const tickets = [ticket("T-1", { acceptance: [met("It rolls", "dice.py")] })];
    expect(checked(tickets, check("python3 dice.py", { outcome: "held", came_out: null }))).toEqual(tickets);
    expect(checked(tickets, check("python3 dice.py", { outcome: "not_run" }))).toEqual(tickets);
  });

  test("what nobody confirms tells of the checks that pass", () => {
    const tickets = [
      ticket("T-1", {
        status: "unconfirmed",
        description: "Its code is in dice.py, and nobody says that it works.",
        acceptance: [met("It rolls", "dice.py")],
      }),
    ];
    const description = (...results: CheckResult[]) => checked(tickets, ...results)[0]?.description;
    expect(description(check("python3 dice.py", { outcome: "held" }))).toBe(
      "Its code is in dice.py, and its check passes (C-1); nobody says that all of it works.",
    );
    expect(description(check("dice.py", { outcome: "held", kind: "syntax" }))).toBe(
      "Its code is in dice.py, and nobody says that it works.",
    );
  });
});
