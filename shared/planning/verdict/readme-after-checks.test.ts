import type { CheckResult } from "@dreamcatcher/contracts/checks";
import { expect, test } from "vitest";
import { build, contentOf, dreamOfConversation, run } from "../built.fixtures.ts";
import { resultsOf } from "./check-results.ts";
import { planAfterChecks } from "./plan-after-checks.ts";
import { readmeAfterChecks } from "./readme-after-checks.ts";

const talk = (output: string) => ({
  title: "Dice",
  messages: [
    { role: "user", content: "I want a small Python program that adds two dice. Call it dice.py." },
    {
      role: "assistant",
      content: [
        "Here is `dice.py`:",
        "```python\n# dice.py\nimport sys\n\nprint(sum(int(each) for each in sys.argv[1:]))\n```",
        "`python3 dice.py 3 4` prints:",
        `\`\`\`\n${output}\n\`\`\``,
      ].join("\n\n"),
    },
    { role: "user", content: "Perfect, it works. Thanks!" },
    { role: "assistant", content: "Everything is in place, the program works." },
  ],
});

async function afterRun(output: string) {
  const built = await build(await dreamOfConversation(talk(output)));
  const results: CheckResult[] = resultsOf(built.project, await run(built));
  const before = built.plan;
  const readme = contentOf(built, "README.md") ?? "";
  return {
    readme,
    corrected: readmeAfterChecks(readme, { before, after: planAfterChecks(before, results), results }),
  };
}

test("a README opens with what fails, and calls nothing done that does", async () => {
  const { readme, corrected } = await afterRun("34");
  expect(readme).toContain("- [x] **T-1");
  expect(corrected).toMatch(
    /^# Dice\n\n\*\*It does not work yet, whatever is quoted below\.\*\* A check of it failed:\n\n- C-1 python3 dice\.py 3 4: expected: it prints 34; came out: 7\n\nDoes not work: T-1/,
  );
  expect(corrected).toContain("1 ticket failed");
  expect(corrected).not.toMatch(/\[x\]|tickets? (?:is|are) done/);
});

test("a README stays as it is where the checks hold", async () => {
  const { readme, corrected } = await afterRun("7");
  expect(corrected).toBe(readme);
});

test("a README in other words gets the opening alone", () => {
  const failed = {
    id: "C-1",
    ran: "npm test",
    expects: "it passes",
    outcome: "failed",
    came_out: null,
  } as CheckResult;
  const plan = { tickets: [], milestones: [], decisions: [], definition_of_done: [], questions: [] } as never;
  expect(readmeAfterChecks("All is done.", { before: plan, after: plan, results: [failed] })).toBe(
    "**It does not work yet, whatever is quoted below.** A check of it failed:\n\n" +
      "- C-1 npm test: it failed\n\nAll is done.",
  );
});
