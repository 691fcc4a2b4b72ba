import { expect, test } from "vitest";
import { around } from "./search-dreams.ts";

test("a piece of a message begins shortly before what is looked for, at a word", () => {
  const message = `${"Once upon a time. ".repeat(20)}The harbour has a tide table. ${"And so on. ".repeat(40)}`;
  const piece = around(message, "tide kind:idea");
  expect(piece).toMatch(/^…\S/);
  expect(piece).toContain("The harbour has a tide table.");
  expect(piece.length).toBeLessThanOrEqual(242);
});

test("it is the beginning where the words are there or nowhere", () => {
  expect(around("Tide tables", "tide")).toBe("Tide tables");
  expect(around("x".repeat(300), "of")).toBe(`${"x".repeat(239)}…`);
});
