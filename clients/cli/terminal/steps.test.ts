import { Writable } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { showSteps } from "./steps.ts";

function streamOf(isTTY: boolean) {
  const written: string[] = [];
  const stream = Object.assign(new Writable(), {
    isTTY,
    columns: 40,
    write: (text: string) => written.push(text),
  });
  return { stream: stream as unknown as NodeJS.WriteStream, written };
}

const titles = ["Planning", "Writing", "Running"];

test("a log has a line for each step when it begins, also for those that were not seen", () => {
  const { stream, written } = streamOf(false);
  const steps = showSteps({ titles, stream, isShown: true });
  steps.begin(0);
  steps.begin(0);
  steps.begin(2);
  steps.end("done");
  expect(written.join("")).toBe("Planning…\nWriting…\nRunning…\n");
});

test("a terminal has all steps, ticked off, and marks the one that failed", () => {
  const { stream, written } = streamOf(true);
  const steps = showSteps({ titles, stream, isShown: true });
  steps.begin(1);
  steps.end("failed");
  const last = stripVTControlCharacters(written.at(-2) ?? "").replaceAll("\r", "");
  expect(last).toMatch(/^✔ Planning\n✖ Writing.*\n {2}Running\n$/);
});

test("nothing is shown to programs", () => {
  const { stream, written } = streamOf(true);
  const steps = showSteps({ titles, stream, isShown: false });
  steps.begin(1);
  steps.end("done");
  expect(written).toEqual([]);
});
