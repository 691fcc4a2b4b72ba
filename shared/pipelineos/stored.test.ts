import { expect, test } from "vitest";
import { factsOf } from "#shared/projects/facts.ts";
import { olderProject } from "./older-rows.fixtures.ts";
import { storedProject } from "./stored.ts";

test("a project of before is read as it was, and the same written anew", () => {
  const project = storedProject.read({ id: "p-1", ...olderProject("ana", "d-1") });
  expect(project.change).toBe("01JGFJJZ000000000000000000");
  expect(factsOf(project)).toMatchObject({
    project_id: "p-1",
    tickets_created: 2,
    outcome: "failed",
    failure: "It leaks",
  });
  expect(storedProject.read(storedProject.write(project))).toEqual(project);
});
