import type { TaskMasterTask, TaskMasterTasks } from "@dreamcatcher/contracts/handover";
import { lineOf } from "@dreamcatcher/text/clip";
import { inMarkdown } from "#shared/planning/rules/text.ts";
import type { HandOver, PlacedTicket } from "./facts.ts";
import { said } from "./said.ts";
import { criterionLine, decisionLine } from "./statements.ts";

const STATUSES = { open: "pending", unconfirmed: "review", failed: "pending", done: "done" } as const;
const PRIORITIES = { 1: "high", 2: "medium", 3: "low" } as const;

/** `tasks.json` of task-master, in the form with tags; each ticket is a task. */
export function taskMasterTasks(handOver: HandOver): TaskMasterTasks {
  const { title, date, tickets } = handOver;
  const numbers = new Map(tickets.map(({ id }, at) => [id, at + 1]));
  return {
    master: {
      tasks: tickets.map((ticket) => taskOf(ticket, numbers, handOver)),
      metadata: { created: date, updated: date, description: title },
    },
  };
}

function taskOf(
  ticket: PlacedTicket,
  numbers: ReadonlyMap<string, number>,
  { plan, addresses, tests }: HandOver,
): TaskMasterTask {
  const { id, title, description, status, estimate, depends_on, acceptance, evidence, priority, milestone } =
    ticket;
  const test = tests?.paths.get(id);
  return {
    id: numbers.get(id) ?? 0,
    title: lineOf(title, 200),
    description: `${lineOf(title, 200)} — ${said(evidence[0], addresses)}`,
    status: STATUSES[status],
    dependencies: depends_on.flatMap((other) => numbers.get(other) ?? []),
    priority: PRIORITIES[priority],
    details: [
      ...(description.trim() === "" ? [] : [`${inMarkdown(description, 4_000)} — from the plan`]),
      `Milestone “${milestone}”, ${estimate.low} to ${estimate.high} h: ${lineOf(estimate.reason, 300)} — from the plan`,
      ...plan.decisions.map((each) => `Decided: ${decisionLine(each, addresses)}`),
    ].join("\n"),
    testStrategy: [
      ...acceptance.map((each) => `- ${criterionLine(each, addresses)}`),
      ...(test === undefined ? [] : [`The tests to write are in ${test} — from the plan`]),
    ].join("\n"),
    subtasks: [],
  };
}
