import { describe, expect, test } from "vitest";
import { type PlanReply, planErrors } from "./plan-prompt.ts";
import { type ProjectReply, projectErrors } from "./project-prompt.ts";

const ticket = (id: string, ...depends_on: string[]): PlanReply["tickets"][number] => ({
  id,
  title: `Ticket ${id}`,
  description: "",
  acceptance: [],
  estimate_hours: 1,
  depends_on,
});
const plan = (tickets: PlanReply["tickets"], ...milestones: string[][]): PlanReply => ({
  intent: { kind: "cli", language: "python", confidence: 1, evidence: [] },
  summary: "",
  milestones: milestones.map((ticket_ids) => ({ title: "Milestone", ticket_ids })),
  tickets,
});

describe("a plan", () => {
  test("that is valid has no errors", () => {
    const tickets = [ticket("T-1"), ticket("T-2", "T-1"), ticket("T-3", "T-1", "T-2")];
    expect(planErrors(plan(tickets, ["T-1"], ["T-2", "T-3"]))).toEqual([]);
  });

  test.each<[string, PlanReply, string]>([
    ["the same id twice", plan([ticket("T-1"), ticket("T-1")], ["T-1"]), "two tickets have the id T-1"],
    [
      "an unknown dependency",
      plan([ticket("T-1", "T-9")], ["T-1"]),
      'T-1 depends on "T-9", which is no ticket',
    ],
    [
      "itself as a dependency",
      plan([ticket("T-1", "T-1")], ["T-1"]),
      "tickets depend on each other in a cycle: T-1",
    ],
    [
      "a cycle",
      plan([ticket("T-1"), ticket("T-2", "T-3"), ticket("T-3", "T-2")], ["T-1", "T-2", "T-3"]),
      "tickets depend on each other in a cycle: T-2, T-3",
    ],
    [
      "an unknown ticket",
      plan([ticket("T-1")], ["T-1", "T-2"]),
      'a milestone names "T-2", which is no ticket',
    ],
    ["two milestones for one ticket", plan([ticket("T-1")], ["T-1"], ["T-1"]), '"T-1" is in two milestones'],
    ["no milestone", plan([ticket("T-1"), ticket("T-2")], ["T-1"]), "T-2 is in no milestone"],
  ])("with %s has that error", (_, reply, error) => {
    expect(planErrors(reply)).toEqual([error]);
  });
});

const project = (paths: string[], commands: string[][] = [["node", "--test"]]): ProjectReply => ({
  name: "p",
  files: paths.map((path) => ({ path, content: "" })),
  commands,
  unimplemented: [],
});
const cli = plan([]);

describe("a project", () => {
  test("that is valid has no errors", () => {
    expect(projectErrors(project(["a.js", "src/a.js"]), cli)).toEqual([]);
  });

  test.each<[string, ProjectReply, string]>([
    ["one path twice", project(["a.js", "A.js"]), "A.js is listed twice"],
    ["a file for a folder", project(["src", "src/a.js"]), "src/a.js is inside a path that is a file"],
    ["the manifest", project(["dreamcatcher.json"]), "dreamcatcher.json is not yours to write"],
    ["a shell", project(["a.js"], [["sh", "-c", "x"]]), 'commands start node or python3, not "sh"'],
    ["nothing to run", project(["a.js"], []), "commands must check the project"],
  ])("with %s has that error", (_, reply, error) => {
    expect(projectErrors(reply, cli)).toEqual([error]);
  });

  test("that is a document needs no commands", () => {
    expect(projectErrors(project(["a.md"], []), { intent: { ...cli.intent, kind: "document" } })).toEqual([]);
  });
});
