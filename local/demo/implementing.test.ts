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

test("the verdict comes first, in words, with its reasons, and the sandbox's outcome after it", () => {
  const verdict_reasons = ["Nothing that came from the talk was put to the test."];
  expect(text({ verdict: "unverified", verdict_reasons, report: passed })).toEqual([
    "Verdict: unverified (it is built, and nothing that came from the talk was put to the test)",
    "  Nothing that came from the talk was put to the test.",
    "Sandbox: passed",
    "  Nothing was run.",
  ]);
});

test("of many reasons the first are shown", () => {
  const verdict_reasons = Array.from({ length: 11 }, (_, n) => `Passed: test ${n}`);
  const [, ...reasons] = text({ verdict: "verified", verdict_reasons });
  expect(reasons).toHaveLength(9);
  expect(reasons.at(-1)).toBe("  … and 3 more reasons");
  const [, ...fewer] = text({ verdict: "verified", verdict_reasons: verdict_reasons.slice(0, 9) });
  expect(fewer.at(-1)).toBe("  … and 1 more reason");
});
