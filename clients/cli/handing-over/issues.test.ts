import type { Implementation, TaskMasterTasks } from "@dreamcatcher/client";
import { expect, test } from "vitest";
import { issuesOf, issuesText } from "./issues.ts";

type Task = TaskMasterTasks["master"]["tasks"][number];

const task = (id: number, title: string, more: Partial<Task> = {}): Task => ({
  id,
  title,
  description: `${title} — “${title}, please” (message 1)`,
  status: "pending",
  dependencies: [],
  priority: "high",
  details: "Milestone “First”, 1 to 4 h: One part. — from the plan\nDecided: metres — from the plan",
  testStrategy: "- It adds up — from the plan\nThe tests to write are in a.mjs — from the plan",
  subtasks: [],
  ...more,
});

const tasksOf = (...tasks: Task[]): TaskMasterTasks => ({
  master: { tasks, metadata: { created: "", updated: "", description: "" } },
});

const plan = {
  tickets: [
    { id: "T-1", title: "Add them up", status: "open" },
    { id: "T-2", title: "Show them", status: "unconfirmed" },
    { id: "T-3", title: "Ask @jo about #4", status: "failed" },
  ],
  milestones: [{ title: "First", ticket_ids: ["T-1", "T-2"] }],
} as unknown as NonNullable<Implementation["plan"]>;

test("each ticket that is not done is an issue with its words, after those that it waits for", () => {
  const issues = issuesOf(
    tasksOf(
      task(1, "Ask @jo about #4"),
      task(2, "Add them up", { dependencies: [3] }),
      task(3, "Show them", { status: "review", description: "Show them — from the plan", testStrategy: "" }),
      task(4, "It is done", { status: "done" }),
    ),
    plan,
  );
  expect(issues.map(({ title, label, milestone }) => [title, label, milestone])).toEqual([
    ["T-3: Ask @<!-- -->jo about #<!-- -->4", "bug", undefined],
    ["T-2: Show them", "to check", "First"],
    ["T-1: Add them up", undefined, "First"],
  ]);
  expect(issues[2]).toMatchObject({
    after: ["T-2: Show them"],
    body: [
      "> “Add them up, please” (message 1)",
      "## Accepted when",
      "- [ ] It adds up — from the plan",
      "The tests to write are in a.mjs — from the plan",
      "Milestone “First”, 1 to 4 h: One part. — from the plan",
      "Decided: metres — from the plan",
    ].join("\n\n"),
  });
  expect(issues[1]?.body).toMatch(/^Nobody asked for it in these words: it is from the plan\.\n\nMilestone/);
});

test("a ticket that is in no plan has its number, and two of one title are told apart", () => {
  const twice = { ...plan, tickets: [...plan.tickets, { ...plan.tickets[0], id: "T-9" }] } as typeof plan;
  const titles = issuesOf(tasksOf(task(1, "Add them up"), task(2, "Add them up"), task(3, "New")), twice);
  expect(titles.map(({ title }) => title)).toEqual(["T-1: Add them up", "T-9: Add them up", "#3: New"]);
});

test("as text, each issue stands under its title", () => {
  const text = issuesText(issuesOf(tasksOf(task(1, "Show them", { status: "review" })), plan));
  expect(text).toMatch(/^# T-2: Show them\n\nMilestone: First · Label: to check\n\n> “Show them, please”/);
});
