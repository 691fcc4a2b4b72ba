import { Plan } from "@dreamcatcher/contracts/plan";
import { expect, test } from "vitest";
import { olderPlan } from "./older-plans.fixtures.ts";
import { planFrom } from "./stored-plan.ts";

test("a plan from before criteria had quotes and estimates a range is read in the present shape", () => {
  const plan = planFrom(olderPlan);
  expect(Plan.parse(plan)).toEqual(plan);
  const [first] = olderPlan.tickets;
  expect(plan).toMatchObject({ ...olderPlan, tickets: [{ id: first?.id }, { id: "T-2" }] });
  expect(plan.tickets[0]).toEqual({
    ...first,
    status: "open",
    acceptance: [{ text: "every command of the manifest passes", met_by: null, evidence: null }],
    evidence: [],
    estimate: { low: 1, high: 1, reason: "Estimated as one number." },
  });
  expect([plan.decisions, plan.definition_of_done, plan.questions]).toEqual([[], [], []]);
});

test("a plan in the present shape stays as it is", () => {
  const plan = planFrom(olderPlan);
  expect(planFrom(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
});
