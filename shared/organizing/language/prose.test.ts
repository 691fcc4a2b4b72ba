import { expect, test } from "vitest";
import { isProse } from "./prose.ts";

test.each([
  "The tide turns at noon.",
  "File the report on the harbour at noon",
  "The error of the tide table is large: one hour.",
  "Write to ann@harbour.example: the tide is high",
])("a sentence: %s", (text) => {
  expect(isProse(text)).toBe(true);
});

test.each([
  'File "/harbour/tide.py", line 3, in turn the tide',
  "TideError: the moon is not found",
  "API Error: the harbour sent an empty answer",
  "then ann@harbour:~$ make the tide table again",
  "C:\\harbour>copy the tide table to the boat",
  "/dev/boat1 on the harbour type vfat",
])("output that reads like one: %s", (text) => {
  expect(isProse(text)).toBe(false);
});
