import { expect, test } from "vitest";
import { conversationsIn } from "./facts.ts";
import { handOver, plan, project, ticket } from "./fixtures.ts";

test("tickets have the order and the priority of their milestones", () => {
  const milestones = ["One", "Two", "Three", "Four"].map((title, at) => ({
    title,
    ticket_ids: [`T-${4 - at}`],
  }));
  const tickets = [1, 2, 3, 4].map((n) => ticket(`T-${n}`, `Ticket ${n}`));
  const placed = handOver({ plan: { ...plan, milestones, tickets } }).tickets;
  expect(placed.map(({ id, milestone, priority }) => [id, milestone, priority])).toEqual([
    ["T-4", "One", 1],
    ["T-3", "Two", 2],
    ["T-2", "Three", 3],
    ["T-1", "Four", 3],
  ]);
});

test("the feature has the number and name that spec-kit gives it, of whole words", () => {
  expect(handOver().paths).toEqual({
    agents: "AGENTS.md",
    spec: "specs/001-cutting-exchange/spec.md",
    plan: "specs/001-cutting-exchange/plan.md",
    tasks: "specs/001-cutting-exchange/tasks.md",
    feature: ".specify/feature.json",
    taskMaster: ".taskmaster/tasks/tasks.json",
    issues: "github-issues.sh",
  });
  const title = "A very long title of an exchange of cuttings";
  expect(handOver({ title }).feature).toBe("001-a-very-long-title-of-an-exchange-of");
  expect(handOver({ title: "挿し木" }).feature).toBe("001-dream");
});

test("files of the conversation keep their paths, and what is handed over has others", () => {
  const files = [
    ...project.files,
    { path: "agents.md", content: "Be brief.\n" },
    { path: "specs", content: "" },
  ];
  const { paths } = handOver({ project: { ...project, files } });
  expect(paths.agents).toBe("AGENTS_2.md");
  expect(paths.spec).toBe("specs_001-cutting-exchange_spec_2.md");
});

test("the conversations that a plan quotes", () => {
  expect(conversationsIn(plan)).toEqual(["c-1"]);
  expect(
    conversationsIn({ ...plan, tickets: [ticket("T-1", "A")], decisions: [], definition_of_done: [] }),
  ).toEqual([]);
});
