import { AwsSolutionsChecks } from "cdk-nag";
import { expect, test } from "vitest";
import { appOf } from "./synthesized.ts";

/** Findings that cannot be acknowledged at their resource, because their names contain generated ids. */
const reasons: readonly [finding: RegExp, reason: string][] = [
  [
    /^AwsSolutions-IAM5\[Resource::\*\]$/,
    "X-Ray, log delivery and registry tokens have no resource types; other tests check all other statements.",
  ],
  [
    /^AwsSolutions-IAM5\[Resource::.*\/(uploads|chunks|transcripts|fragments|documents|implementations|workflows|search)\/\*\]$/,
    "A function serves all owners, whose keys begin with the prefix; it has no access to other prefixes.",
  ],
  [
    /^AwsSolutions-IAM5\[Resource::.*:task-definition\/dreamcatcher-\w+-sandbox:\*\]$/,
    "An execution always runs the newest revision of the one task definition.",
  ],
  [
    /^AwsSolutions-IAM5\[Resource::.*:task\/dreamcatcher-\w+-sandbox\/\*\]$/,
    "A task has its id only once it runs; these are all in the sandbox's own cluster.",
  ],
  [
    /^AwsSolutions-IAM5\[Resource::.*\/live\/(?:POST|DELETE)\/@connections\/\*\]$/,
    "Connections have their ids only once they are open; these are all of the service's own API.",
  ],
  [
    /^AwsSolutions-IAM4\[Policy::.*\/AmazonAPIGatewayPushToCloudWatchLogs\]$/,
    "The role is a setting of the account, for all of its APIs, and API Gateway requires this policy.",
  ],
  [
    /^AwsSolutions-IAM4\[Policy::.*\/AWSLambdaBasicExecutionRole\]$/,
    "The CDK's own function copies the page's files at deployments; no function of the service has it.",
  ],
  [
    /^AwsSolutions-L1$/,
    "Another test holds the service's functions to Node.js 24; the CDK chooses the runtime of its own.",
  ],
  [
    /^AwsSolutions-IAM5\[Action::s3:(?:Abort|DeleteObject|GetBucket|GetObject|List)\*\]$/,
    "The CDK's own function reads its bucket of assets, and writes the page's files.",
  ],
  [
    /^AwsSolutions-IAM5\[Resource::(?:.*:s3:::cdk-hnb659fds-assets-.*|<BucketFiles\w+\.Arn>)\/\*\]$/,
    "The files of the page have their names only once it is built.",
  ],
  [
    /^AwsSolutions-IAM5\[Resource::.*:execution:dreamcatcher-[a-z]+-\w+:\*\]$/,
    "Executions have the names of what they work on, which is created at run time.",
  ],
];

test.each(["dev", "staging", "prod"])("%s has no AwsSolutions findings without a reason", (stage) => {
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
