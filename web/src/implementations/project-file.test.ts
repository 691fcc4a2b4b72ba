import { expect, test } from "vitest";
import { projectFile } from "./project-file.ts";

test.each([
  ["Bookkeeping for my wool shop", "bookkeeping-for-my-wool-shop.zip"],
  ["  Één café: “open”?/..\\ ", "een-cafe-open.zip"],
  ["水やり", "水やり.zip"],
  ["...", "project.zip"],
  [undefined, "project.zip"],
])("the project of %s is %s", (title, name) => {
  expect(projectFile(title)).toBe(name);
});

test("a long title is cut off", () => {
  expect(projectFile("a ".repeat(100))).toMatch(/^(?:a-)+a\.zip$/);
});
