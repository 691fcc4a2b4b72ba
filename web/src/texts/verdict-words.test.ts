import type { CheckResult, Implementation } from "@dreamcatcher/client";
import { factsOf, lookOf } from "@dreamcatcher/contracts/facts-of";
import { describe, expect, test } from "vitest";
import { en } from "./en.ts";

const check = (kind: CheckResult["kind"], outcome: CheckResult["outcome"] = "held") =>
  ({
    id: `C-${kind}`,
    kind,
    path: "src/due.js",
    ran: "due()",
    expects: "it gives true",
    outcome,
  }) as CheckResult;
const ticket = (id: string, met_by: string | null = null) => ({
  id,
  title: `Ticket ${id}`,
  acceptance: [{ text: "It is so.", met_by }],
});

interface Case {
  checks?: CheckResult[];
  unimplemented?: string[];
  tickets?: object[];
}

const facts = ({ checks = [], unimplemented = [], tickets = [] }: Case) =>
  factsOf({ checks, unimplemented, plan: { tickets } } as unknown as Implementation);

function shown(verdict: NonNullable<Implementation["verdict"]>, of: Case) {
  const found = facts(of);
  const look = lookOf(verdict, found);
  return [look, en.build.headline(found, look), en.build.badge(verdict, found)];
}

describe("what a verdict says at first sight", () => {
  test("is good only where all that was asked for is built and was tried", () => {
    const tickets = [ticket("T-1", "src/due.js")];
    expect(shown("verified", { checks: [check("example"), check("load")], tickets })).toEqual([
      "good",
      "1 check passed, and everything in the plan is built",
      "Verified",
    ]);
    expect(
      shown("verified", { checks: [check("example"), check("test")], tickets, unimplemented: ["The page"] }),
    ).toEqual(["warn", "2 checks passed; 1 thing of the plan is not built yet", "Verified, 1 not built"]);
    expect(shown("verified", { checks: [check("example")], tickets: [...tickets, ticket("T-2")] })).toEqual([
      "warn",
      "1 check passed; 1 of 2 tickets has no check",
      "Verified, 1 without a check",
    ]);
  });

  test("calls nothing checked that only runs", () => {
    expect(shown("partly", { checks: [check("sql"), check("load")], unimplemented: ["A", "B"] })).toEqual([
      "warn",
      "It runs, but no result was checked; 2 things of the plan are not built yet",
      "Partly, 2 not built",
    ]);
    expect(shown("unverified", {})).toEqual(["plain", "Nothing was checked", "Not verified"]);
  });

  test("counts what failed", () => {
    expect(shown("partly", { checks: [check("example"), check("test", "failed")] })).toEqual([
      "warn",
      "1 of 2 checks passed",
      "Partly",
    ]);
    expect(shown("failed", { checks: [check("run", "failed")] })[0]).toBe("bad");
    expect(shown("failed", { checks: [check("run", "failed")] })[1]).toBe("It does not run without errors");
  });
});
