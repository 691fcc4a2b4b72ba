import { expect, test } from "vitest";
import { factsOf } from "#shared/projects/facts.ts";
import { olderProjects } from "./older-rows.fixtures.ts";
import { storedProject } from "./stored.ts";

test.each([
  ["first", "p-1"],
  ["id", "p-2"],
])("a stored project of an earlier shape is read in full, and survives a round trip: %s", (name, id) => {
  const project = storedProject.read(olderProjects("ana", "d-1")[name] ?? {});
  expect(project.change).toBe("01JGFJJZ000000000000000000");
  expect(factsOf(project)).toMatchObject({
    project_id: id,
    tickets_created: 2,
    outcome: "failed",
    failure: "It leaks",
  });
  expect(storedProject.read(storedProject.write(project))).toEqual(project);
});
