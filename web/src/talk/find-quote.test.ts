import { expect, test } from "vitest";
import { findQuote } from "./find-quote.ts";

test("finds a quote over several pieces, without the marks of its source", () => {
  const pieces = ["I want ", "a tide table", " for the harbour."];
  expect(findQuote(pieces, "want **a tide table** for")).toEqual({ start: [0, 2], end: [2, 4] });
});

test("does not find what is not there", () => {
  expect(findQuote(["I want a boat."], "a tide table")).toBeUndefined();
  expect(findQuote(["I want a boat."], "***")).toBeUndefined();
});
