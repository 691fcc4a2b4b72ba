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
    "RUNNING_SUM",
  ]) {
    expect(body).toContain(shown);
  }
});
