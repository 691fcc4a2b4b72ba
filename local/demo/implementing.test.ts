import { stripVTControlCharacters } from "node:util";
import type { Implementation, SandboxReport } from "@dreamcatcher/client";
import { expect, test } from "vitest";
import { implementationText } from "./implementing.ts";

const text = (of: Partial<Implementation>) =>
  stripVTControlCharacters(
    implementationText({
      plan: null,
      report: null,
      project_url: null,
      unimplemented: [],
      ...of,
    } as Implementation),
  ).split("\n");

const passed: SandboxReport = { outcome: "passed", reason: "Nothing was run.", commands: [] };

test("the verdict with its reasons comes before the sandbox's outcome", () => {
  const verdict_reasons = ["Nothing of the conversation was tested."];
  expect(text({ verdict: "unverified", verdict_reasons, report: passed })).toEqual([
    "Verdict: unverified (the project is built, but nothing of the conversation was run)",
    "  Nothing of the conversation was tested.",
    "Sandbox: passed",
    "  Nothing was run.",
  ]);
});

test("only the first reasons are shown", () => {
  const verdict_reasons = Array.from({ length: 11 }, (_, n) => `Passed: test ${n}`);
  const [, ...reasons] = text({ verdict: "verified", verdict_reasons });
  expect(reasons).toHaveLength(9);
  expect(reasons.at(-1)).toBe("  … and 3 more reasons");
  const [, ...fewer] = text({ verdict: "verified", verdict_reasons: verdict_reasons.slice(0, 9) });
  expect(fewer.at(-1)).toBe("  … and 1 more reason");
});
