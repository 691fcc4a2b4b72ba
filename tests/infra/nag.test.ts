import { AwsSolutionsChecks } from "cdk-nag";
import { expect, test } from "vitest";
import { appOf } from "./synthesized.ts";

/** What cannot be acknowledged beside its resource, because the finding's name holds half the template. */
const reasons: readonly [finding: RegExp, reason: string][] = [
  [
    /^AwsSolutions-IAM5\[Resource::\*\]$/,
    "X-Ray, log delivery and a registry's token know no resources to name; the tests beside this hold the rest.",
  ],
  [
    /^AwsSolutions-IAM5\[Resource::.*\/(uploads|chunks|transcripts|fragments|implementations)\/\*\]$/,
    "A function works for all owners, and their keys begin with the prefix; other prefixes stay closed.",
  ],
  [
    /^AwsSolutions-IAM5\[Resource::.*:task-definition\/dreamcatcher-\w+-sandbox:\*\]$/,
    "An execution runs the newest revision of the one task, also one that began under an older revision.",
  ],
  [
    /^AwsSolutions-IAM5\[Resource::.*:task\/dreamcatcher-\w+-sandbox\/\*\]$/,
    "Tasks have names only once they run; they are those of the sandbox's own cluster.",
  ],
  [
    /^AwsSolutions-IAM5\[Resource::.*:execution:dreamcatcher-\w+-implement:\*\]$/,
    "Executions are named for implementations, of which there is one more each time.",
  ],
];

test.each(["dev", "staging", "prod"])("%s breaks no AwsSolutions rule without a reason", (stage) => {
  const { app } = appOf(stage);
  app.synth();
  const { violations } = new AwsSolutionsChecks().validateScope(app);
  const unexplained = violations
    .filter(({ ruleName }) => !reasons.some(([finding]) => finding.test(ruleName)))
    .map(({ ruleName, violatingResources }) => [
      ruleName,
      violatingResources.map(({ constructPath }) => constructPath),
    ]);
  expect(unexplained).toEqual([]);
  expect(reasons.filter(([finding]) => !violations.some(({ ruleName }) => finding.test(ruleName)))).toEqual(
    [],
  );
});
