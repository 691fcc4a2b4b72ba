import { expect, test } from "vitest";
import { Dream, DreamContent, DreamInput, DreamPatch } from "./dream.ts";
import { DreamImportInput } from "./import.ts";

const content = Object.keys(DreamContent.shape);

test("every field of a dream's content is in the dream and in what clients send", () => {
  for (const schema of [Dream, DreamInput, DreamImportInput])
    expect(Object.keys(schema.shape)).toEqual(expect.arrayContaining(content));
});

test("a change accepts every one but the todos, and sets none that it does not name", () => {
  expect(Object.keys(DreamPatch.shape)).toEqual(content.filter((field) => field !== "todos"));
  expect(DreamPatch.parse({ title: "Argo" })).toEqual({ title: "Argo" });
});
