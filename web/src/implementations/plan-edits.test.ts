import type { Plan } from "@dreamcatcher/client";
import { expect, test } from "vitest";
import { shownWithout, withoutQuestion, withoutTicket, withQuestion, withTitle } from "./plan-edits.ts";

const ticket = (id: string, ...depends_on: string[]) => ({ id, depends_on });
const plan = {
  tickets: [ticket("T-1"), ticket("T-2", "T-1"), ticket("T-3", "T-2", "T-1")],
  milestones: [
    { title: "First", ticket_ids: ["T-1", "T-3"] },
    { title: "Second", ticket_ids: ["T-2"] },
  ],
  questions: [{ text: "Which harbour?" }, { text: "Which week?" }],
} as unknown as Plan;

test("a title is changed, and everything else kept", () => {
  expect(withTitle(plan, "T-2", "Show a week")).toEqual({
    tickets: [{ id: "T-1" }, { id: "T-2", title: "Show a week" }, { id: "T-3" }],
  });
});

test("without a ticket the order stays, and no milestone is empty", () => {
  expect(withoutTicket(plan, "T-2")).toEqual({
    tickets: [{ id: "T-1" }, { id: "T-3", depends_on: ["T-1"] }],
    milestones: [{ title: "First", ticket_ids: ["T-1", "T-3"] }],
  });
  expect(withoutTicket(plan, "T-1").tickets).toEqual([
    { id: "T-2", depends_on: [] },
    { id: "T-3", depends_on: ["T-2"] },
  ]);
});

test("a question that is answered is left out", () => {
  expect(withoutQuestion(plan, "Which week?")).toEqual({ questions: [{ text: "Which harbour?" }] });
});

test("a plan is shown as it will be without a ticket, and as it is again", () => {
  const shown = shownWithout(plan, "T-2");
  expect(shown.tickets).toEqual([ticket("T-1"), ticket("T-3", "T-1")]);
  expect(shown.milestones).toEqual([{ title: "First", ticket_ids: ["T-1", "T-3"] }]);
  expect(shownWithout(plan, undefined)).toBe(plan);
});

test("a question that was answered by mistake comes back", () => {
  expect(withQuestion({ ...plan, questions: [] }, "Which week?")).toEqual({
    questions: [{ text: "Which week?" }],
  });
});
