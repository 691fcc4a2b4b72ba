import { Plan } from "@dreamcatcher/contracts/plan";
import { PlanPatch } from "@dreamcatcher/contracts/plan-patch";
import { describe, expect, test } from "vitest";
import { editedPlan } from "./edited-plan.ts";

const now = "2026-03-06T09:00:00.000Z";
const evidence = { conversation_id: "c-1", message: 0, quote: "show the coming week" };
const week = {
  id: "T-2",
  title: "Show the coming week",
  description: "Seven rows.",
  status: "open",
  acceptance: [
    { text: "Seven days are shown.", met_by: "src/week.js", evidence },
    { text: "It begins today.", met_by: null, evidence },
  ],
  evidence: [evidence],
  estimate: { low: 2, high: 4, reason: "One page." },
  estimate_hours: 3,
  depends_on: ["T-1"],
} as const;
const plan: Plan = Plan.parse({
  intent: { kind: "web_app", language: "javascript", confidence: 0.6, evidence: ["a page"] },
  summary: "Tides on a page.",
  milestones: [{ title: "First version", ticket_ids: ["T-1", "T-2"] }],
  tickets: [{ ...week, id: "T-1", title: "Read the tide tables", acceptance: [], depends_on: [] }, week],
  estimate_hours: 6,
  decisions: [{ id: "dc-1", text: "No accounts", evidence }],
  definition_of_done: [{ text: "It works offline.", met_by: null, evidence }],
  questions: [
    { text: "Which harbour is first?", evidence },
    { text: "Who prints it?", evidence },
  ],
  agents_assigned: 1,
  estimated_completion: "2026-03-06T15:00:00.000Z",
});

const edited = (patch: object) => editedPlan(plan, PlanPatch.parse(patch), now);

/** The fields that a refused patch names, each with its rule. */
function refusal(patch: object): readonly { path: string; message: string }[] {
  try {
    edited(patch);
  } catch (error) {
    expect(error).toMatchObject({ status: 422 });
    return (error as { errors: { path: string; message: string }[] }).errors;
  }
  return expect.fail("not refused");
}

test("what a patch leaves out stays", () => {
  expect(edited({ summary: "Tides by the day." })).toEqual({ ...plan, summary: "Tides by the day." });
  expect(edited({ tickets: [{ id: "T-1" }, { id: "T-2" }] })).toEqual(plan);
  expect(edited({ milestones: plan.milestones, decisions: plan.decisions })).toEqual(plan);
});

test("a plan that is sent back as it was read stays as it is", () => {
  const { agents_assigned, estimate_hours, estimated_completion, ...patch } = plan;
  expect(edited(patch)).toEqual(plan);
});

describe("tickets", () => {
  test("are changed, added without evidence, and removed, and the schedule follows", () => {
    const changed = edited({
      tickets: [
        { id: "T-2", title: "Show a fortnight", status: "done", depends_on: ["T-7", "T-7"] },
        { id: "T-7", title: "Draw the tides", estimate: { low: 10, high: 20 }, evidence: [evidence] },
      ],
      milestones: [{ title: "First version", ticket_ids: ["T-7", "T-2"] }],
    });
    expect(Plan.parse(changed)).toEqual(changed);
    expect(changed.tickets).toEqual([
      { ...week, title: "Show a fortnight", status: "done", depends_on: ["T-7"] },
      {
        id: "T-7",
        title: "Draw the tides",
        description: "",
        status: "open",
        acceptance: [],
        evidence: [],
        estimate: { low: 10, high: 20, reason: "Estimated by a person." },
        estimate_hours: 15,
        depends_on: [],
      },
    ]);
    expect(changed.estimated_completion > plan.estimated_completion).toBe(true);
    expect(changed.agents_assigned).toBe(1);
  });

  test("can be made unconfirmed", () => {
    const { tickets } = edited({ tickets: [{ id: "T-1", status: "unconfirmed" }, { id: "T-2" }] });
    expect(tickets.map(({ status }) => status)).toEqual(["unconfirmed", "open"]);
  });

  test("keep the evidence of criteria whose text stays, and what meets them unless that is set", () => {
    const acceptance = (inputs: object[]) =>
      edited({ tickets: [{ id: "T-1" }, { id: "T-2", acceptance: inputs }] }).tickets[1]?.acceptance;
    expect(
      acceptance([
        { text: "Seven days are shown." },
        { text: "It begins today.", met_by: "src/week.js" },
        { text: "It prints.", evidence },
      ]),
    ).toEqual([
      { text: "Seven days are shown.", met_by: "src/week.js", evidence },
      { text: "It begins today.", met_by: "src/week.js", evidence },
      { text: "It prints.", met_by: null, evidence: null },
    ]);
    expect(acceptance([{ text: "Seven days are shown.", met_by: null }])).toEqual([
      { text: "Seven days are shown.", met_by: null, evidence },
    ]);
  });
});

test("decisions and the definition of done keep the evidence of what stays", () => {
  const { decisions, definition_of_done } = edited({
    decisions: [{ id: "dc-1", text: "No accounts at all" }, { text: "Only one harbour" }],
    definition_of_done: [{ text: "It works offline." }, { text: "It is reviewed." }],
  });
  expect(decisions).toEqual([
    { id: "dc-1", text: "No accounts at all", evidence },
    { id: expect.stringMatching(/^dc-/), text: "Only one harbour" },
  ]);
  expect(definition_of_done).toEqual([
    { text: "It works offline.", met_by: null, evidence },
    { text: "It is reviewed.", met_by: null, evidence: null },
  ]);
});

test("a question that is answered is left out, and the others keep their evidence", () => {
  const { questions } = edited({ questions: [{ text: "Who prints it?" }, { text: "On which paper?" }] });
  expect(questions).toEqual([
    { text: "Who prints it?", evidence },
    { text: "On which paper?", evidence: null },
  ]);
});

test("a kind or language that a person sets is certain, and has no other evidence", () => {
  expect(edited({ intent: { language: null } }).intent).toEqual({
    kind: "web_app",
    language: null,
    confidence: 1,
    evidence: [],
  });
  expect(edited({ intent: { kind: "web_app" } }).intent).toEqual(plan.intent);
});

describe("a patch is refused by field and rule", () => {
  const both = [{ id: "T-1" }, { id: "T-2" }];

  test("where a new ticket lacks a title and an estimate", () => {
    expect(refusal({ tickets: [...both, { id: "T-3" }] })).toEqual([
      { path: "tickets.2.title", message: "T-3 is new and needs it" },
      { path: "tickets.2.estimate", message: "T-3 is new and needs it" },
    ]);
  });

  test("where an estimate has less at its end than at its start", () => {
    expect(refusal({ tickets: [{ id: "T-1", estimate: { low: 3, high: 2 } }, { id: "T-2" }] })).toEqual([
      { path: "tickets.0.estimate.high", message: "must be at least low" },
    ]);
  });

  test("where a ticket is removed that others name", () => {
    expect(refusal({ tickets: [{ id: "T-2" }] })).toEqual([
      { path: "tickets.0.depends_on.0", message: 'T-2 depends on "T-1", which is no ticket' },
      { path: "milestones.0.ticket_ids.0", message: 'a milestone names "T-1", which is no ticket' },
    ]);
  });

  test("where tickets wait for each other", () => {
    expect(refusal({ tickets: [{ id: "T-1", depends_on: ["T-2"] }, { id: "T-2" }] })).toEqual([
      { path: "tickets.0.depends_on", message: "tickets depend on each other in a cycle: T-1, T-2" },
    ]);
  });

  test("where the plan would be too large", () => {
    const text = (n: number) => `${n}${"\u{1f30a}".repeat(490)}`;
    const acceptance = Array.from({ length: 20 }, (_, n) => ({ text: text(n) }));
    const tickets = Array.from({ length: 60 }, (_, n) => ({
      ...{ id: `T-${n + 1}`, title: "Draw the tides", estimate: { low: 1, high: 2 }, acceptance },
    }));
    const milestones = [{ title: "All", ticket_ids: tickets.map(({ id }) => id) }];
    expect(refusal({ tickets, milestones })).toEqual([
      { path: "", message: expect.stringMatching(/^must have at most 2000000 bytes/) },
    ]);
  });

  test("where milestones leave a ticket out, or have it twice", () => {
    const milestones = ["First", "Second"].map((title) => ({ title, ticket_ids: ["T-1"] }));
    expect(refusal({ milestones })).toEqual([
      { path: "milestones.1.ticket_ids.0", message: '"T-1" is in two milestones' },
      { path: "milestones", message: "T-2 is in no milestone" },
    ]);
  });
});
