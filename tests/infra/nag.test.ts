import { AwsSolutionsChecks } from "cdk-nag";
import { expect, test } from "vitest";
import { appOf } from "./synthesized.ts";

/** What cannot be acknowledged beside its resource, because the finding's name holds half the template. */
const reasons: readonly [finding: RegExp, reason: string][] = [
  [
    /^AwsSolutions-IAM5\[Resource::\*\]$/,
    "X-Ray, the delivery of logs and a registry's token know no resources to name; the tests beside this one hold that nothing else is granted on all.",
  ],
  [
    /^AwsSolutions-IAM5\[Resource::.*\/(uploads|chunks|transcripts|fragments|implementations)\/\*\]$/,
    "A function works for all owners, and their keys begin with the prefix; other prefixes stay closed.",
  ],
  [
    /^AwsSolutions-IAM5\[Resource::.*:execution:dreamcatcher-\w+-implement:\*\]$/,
    "Executions are named by their implementations, which are not known before; the state machine is named.",
  ],
  [
    /^AwsSolutions-IAM5\[Resource::.*:task-definition\/dreamcatcher-\w+-sandbox:\*\]$/,
    "Any revision of the one task: an execution that began before a deploy runs the newest.",
  ],
  [
    /^AwsSolutions-IAM5\[Resource::.*:task\/dreamcatcher-\w+-sandbox\/\*\]$/,
    "ECS names a task when it starts it; the cluster is named, and again in the condition.",
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
