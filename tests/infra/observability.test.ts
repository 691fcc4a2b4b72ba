import { Match } from "aws-cdk-lib/assertions";
import { expect, test } from "vitest";
import { subscriptions } from "#shared/contracts/subscriptions.ts";
import { resources, templatesOf } from "./synthesized.ts";

const { observability } = templatesOf("prod");
const alarms = Object.values(resources(observability, "AWS::CloudWatch::Alarm")).map(
  ({ Properties }) => Properties,
);

test("one letter among the dead is enough for an alarm", () => {
  const onDeadLetters = alarms.filter(
    ({ MetricName }) => MetricName === "ApproximateNumberOfMessagesVisible",
  );
  expect(onDeadLetters).toHaveLength(subscriptions.length);
  for (const alarm of onDeadLetters) expect(alarm).toMatchObject({ Threshold: 1, Statistic: "Maximum" });
});

test.each([
  ["5xx", "AWS/ApiGateway", 1],
  ["Throttles", "AWS/Lambda", 1],
  ["IteratorAge", "AWS/Lambda", 60_000],
  ["ExecutionsFailed", "AWS/States", 1],
  ["ExecutionsTimedOut", "AWS/States", 1],
])("%s sets off an alarm", (MetricName, Namespace, Threshold) => {
  expect(alarms.filter((alarm) => alarm.MetricName === MetricName)).toEqual([
    expect.objectContaining({ Namespace, Threshold, TreatMissingData: "notBreaching" }),
  ]);
});

test("every alarm, and its end, is said on a topic that is encrypted and refuses plain HTTP", () => {
  const [topic, ...others] = Object.keys(resources(observability, "AWS::SNS::Topic"));
  expect(others).toEqual([]);
  for (const alarm of alarms) {
    expect(alarm.AlarmActions).toEqual([{ Ref: topic }]);
    expect(alarm.OKActions).toEqual([{ Ref: topic }]);
  }
  observability.hasResourceProperties("AWS::SNS::Topic", { KmsMasterKeyId: Match.anyValue() });
  observability.hasResourceProperties("AWS::KMS::Key", {
    EnableKeyRotation: true,
    KeyPolicy: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Principal: { Service: "cloudwatch.amazonaws.com" },
          Condition: { StringEquals: { "aws:SourceAccount": Match.anyValue() } },
        }),
      ]),
    },
  });
  observability.hasResourceProperties("AWS::SNS::TopicPolicy", {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({ Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } }),
        Match.objectLike({
          Effect: "Allow",
          Action: "sns:Publish",
          Principal: { Service: "cloudwatch.amazonaws.com" },
        }),
      ]),
    },
  });
});

test("the dashboard shows what the service counts", () => {
  observability.hasResourceProperties("AWS::CloudWatch::Dashboard", {
    DashboardName: "dreamcatcher-prod",
    DashboardBody: Match.anyValue(),
  });
  const body = JSON.stringify(resources(observability, "AWS::CloudWatch::Dashboard"));
  for (const shown of [
    "http_requests_total",
    "http_request_duration_seconds",
    "dreamcatcher_dream_captures_total",
    "dreamcatcher_active_dreams",
    "dreamcatcher_implementations_total",
    "RUNNING_SUM",
    "ExecutionsStarted",
    "ExecutionTime",
  ]) {
    expect(body).toContain(shown);
  }
});
