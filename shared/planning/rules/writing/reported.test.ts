import { expect, test } from "vitest";
import { reportsWork, tellsOfWork } from "./reported.ts";

const points = [
  "`tide.js` reads the gauge of the harbour.",
  "`moon.js` knows its phases.",
  "No new packages.",
]
  .map((each) => `- ${each} ${"It is well read by day and by night. ".repeat(4)}`)
  .join("\n");

test("an answer reports work that says what was done, with its points", () => {
  expect(reportsWork(`I have added the moon to the table.\n\n${points}`)).toBe(true);
  expect(reportsWork(`## Changes made\n\n${points}\n- ✅ all is there`)).toBe(true);
});

test("advice, and what only says that it is done, report none", () => {
  expect(reportsWork(`You can add the moon like this:\n\n${points}`)).toBe(false);
  expect(reportsWork("Done. I have added the moon to the table.")).toBe(false);
  expect(reportsWork(`## How\n\n${`${points}\n`.repeat(20)}\n- The bug was fixed in version 2.`)).toBe(false);
});

test("a short answer with a point of what was done tells of work", () => {
  expect(tellsOfWork("**Changes made**\n\n- The gauge is blue.")).toBe(true);
  expect(tellsOfWork("You can do this:\n\n- Paint the gauge.")).toBe(false);
});
