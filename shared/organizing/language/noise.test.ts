import { expect, test } from "vitest";
import { isPasted, withoutNoise } from "./noise.ts";

test("wrappers, notices and terminal colours are removed from a message", () => {
  expect(
    withoutNoise("<system-reminder>be kind</system-reminder>\nAdd a door [Image #1]\u001b[1m now\u001b[22m"),
  ).toBe("Add a door  now");
  expect(withoutNoise("[Request interrupted by user for tool use]")).toBe("");
  expect(withoutNoise("Keep <b>this</b>")).toBe("Keep <b>this</b>");
});

test("pasted output is distinguished from prose", () => {
  expect(isPasted("[02/20/26 17:41 main ~/boat] make\nboat.c:12: error: no sail")).toBe(true);
  expect(isPasted("2026-01-02 10:00:00 started")).toBe(true);
  expect(isPasted("The boat leaks.\nCan you fix it?")).toBe(false);
});
