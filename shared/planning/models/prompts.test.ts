import type { Plan } from "@dreamcatcher/contracts/plan";
import { describe, expect, test } from "vitest";
import { type ProjectReply, projectErrors } from "./project-prompt.ts";

const project = (paths: string[], commands: string[][] = [["node", "--test"]]): ProjectReply => ({
  name: "p",
  files: paths.map((path) => ({ path, content: "" })),
  commands,
  unimplemented: [],
});
const cli: Pick<Plan, "intent"> = {
  intent: { kind: "cli", language: "python", confidence: 1, evidence: [] },
};

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
