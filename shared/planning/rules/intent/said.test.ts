import { spokenBy } from "@dreamcatcher/text/speakers";
import { expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { saidIn } from "./said.ts";

test.each([
  ["a field", 'android: "yes",'],
  ["a quoted field", '"android": 1,'],
  ["a call", "show(tides);"],
  ["a line of a log with its level", "DEBUG: the command line is insecure"],
  ["a line of a log with its time", "[2026-01-02 10:11:12] the CLI starts"],
])("what is pasted without a fence is nothing that the person says: %s", (_, line) => {
  const content = spokenBy("user", [`The list stays empty.\n${line}\nMend it: now.`]);
  const said = saidIn(dreamWith([{ content }], { title: "Tides" })).map(({ text }) => text);
  expect(said).toEqual(["Tides", "The list stays empty.", "Mend it: now."]);
});
