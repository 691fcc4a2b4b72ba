import { Match } from "aws-cdk-lib/assertions";
import { expect, test } from "vitest";
import { subscriptions } from "../../functions/manifest/subscriptions.ts";
import { workflows } from "../../functions/manifest/workflows/index.ts";
import { resources, templatesOf } from "./synthesized.ts";

const { data, service, observability } = templatesOf("prod");
const alarms = [service, observability]
  .flatMap((template) => Object.values(resources(template, "AWS::CloudWatch::Alarm")))
  .map(({ Properties }) => Properties);

test("one message in a dead-letter queue is enough for an alarm", () => {
  const onDeadLetters = alarms.filter(
    ({ MetricName }) => MetricName === "ApproximateNumberOfMessagesVisible",
  );
  // A FIFO queue has two: of failed messages, and of events that did not reach it.
  const ordered = subscriptions.filter(({ trigger }) => trigger.kind === "events" && trigger.ordered);
  expect(onDeadLetters).toHaveLength(subscriptions.length + ordered.length);
  for (const alarm of onDeadLetters) expect(alarm).toMatchObject({ Threshold: 1, Statistic: "Maximum" });
});

test.each([
  ["5xx", "AWS/ApiGateway", 1],
  ["Latency", "AWS/ApiGateway", 3_000],
  ["UserErrors", "AWS/DynamoDB", 20],
  ["Throttles", "AWS/Lambda", 1],
  ["dreamcatcher_unreadable_rows_total", "Dreamcatcher", 1],
  ["dreamcatcher_damaged_index_shards_total", "Dreamcatcher", 1],
  ["dreamcatcher_failed_sync_changes_total", "Dreamcatcher", 1],
])("%s has an alarm", (MetricName, Namespace, Threshold) => {
  expect(alarms.filter((alarm) => alarm.MetricName === MetricName)).toEqual([
    expect.objectContaining({ Namespace, Threshold, TreatMissingData: "notBreaching" }),
  ]);
});

test.each(["ExecutionsFailed", "ExecutionsTimedOut"])("%s has an alarm for each workflow", (MetricName) => {
  expect(alarms.filter((alarm) => alarm.MetricName === MetricName)).toEqual(
    Object.keys(workflows).map(() =>
      expect.objectContaining({ Namespace: "AWS/States", Threshold: 1, TreatMissingData: "notBreaching" }),
    ),
  );
});

test.each([
  ["the stream", "IteratorAge", 60_000],
  ["an ordered queue", "ApproximateAgeOfOldestMessage", 60],
])("each function that follows %s has an alarm for its lag of a minute", (source, name, Threshold) => {
  const following = subscriptions.flatMap(({ name, trigger }) => {
    const isOfSource = trigger.kind === "stream" ? source === "the stream" : source !== "the stream";
    return isOfSource && "lag" in trigger ? [`${name} lags behind: ${trigger.lag}.`] : [];
  });
  expect(following).not.toEqual([]);
  const lags = alarms.filter(({ MetricName }) => MetricName === name);
  expect(lags.map(({ AlarmDescription }) => AlarmDescription).sort()).toEqual(following.sort());
  for (const lag of lags) {
    expect(lag).toMatchObject({ Threshold, Statistic: "Maximum", TreatMissingData: "notBreaching" });
  }
});

test("the latency alarm goes off once the 99th percentile is too high for a quarter of an hour", () => {
  expect(alarms.find(({ MetricName }) => MetricName === "Latency")).toMatchObject({
    ExtendedStatistic: "p99",
    Period: 300,
    EvaluationPeriods: 3,
  });
});

interface Summed {
  Expression?: string;
  MetricStat?: { Metric: { MetricName: string; Dimensions: { Name: string; Value: unknown }[] } };
}

test.each([
  ["SystemErrors", ["Query", "TransactWriteItems", "GetItem"]],
  ["ReadThrottleEvents", ["gsi1", "gsi2"]],
  ["WriteThrottleEvents", ["gsi1", "gsi2"]],
])("%s of the table and its parts have one alarm", (name, parts) => {
  const summed = alarms.filter(({ Metrics = [] }) =>
    Metrics.some(({ MetricStat }: Summed) => MetricStat?.Metric.MetricName === name),
  );
  expect(summed).toHaveLength(1);
  const { Metrics, Threshold } = summed[0] ?? {};
  expect(Threshold).toBe(1);
  expect(Metrics.filter(({ MetricStat }: Summed) => MetricStat).length).toBeLessThanOrEqual(10);
  expect(Metrics.find(({ Expression }: Summed) => Expression)).toMatchObject({
    Expression: expect.stringMatching(/^SUM\(\[\w+0, .*\]\)$/),
  });
  for (const part of parts) expect(JSON.stringify(Metrics)).toContain(`"${part}"`);
});

test("every alarm and its end notify one topic, which is encrypted and denies plain HTTP", () => {
  const [topic, ...others] = Object.keys(resources(data, "AWS::SNS::Topic"));
  expect(others).toEqual([]);
  for (const { AlarmActions, OKActions } of alarms) {
    for (const actions of [AlarmActions, OKActions]) {
      expect(actions).toHaveLength(1);
      const output = actions[0]["Fn::GetStackOutput"].OutputName;
      expect(data.findOutputs(output)[output]?.Value).toEqual({ Ref: topic });
    }
  }
  data.hasResourceProperties("AWS::SNS::Topic", { KmsMasterKeyId: Match.anyValue() });
  data.hasResourceProperties("AWS::KMS::Key", {
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
  data.hasResourceProperties("AWS::SNS::TopicPolicy", {
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

test("the dashboard shows the service's metrics", () => {
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
    "SystemErrors",
    "UserErrors",
    "p99",
  ]) {
    expect(body).toContain(shown);
  }
});
