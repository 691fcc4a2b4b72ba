import { Duration, Stack, type StackProps } from "aws-cdk-lib";
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  MathExpression,
  Metric,
  Stats,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { Construct } from "constructs";
import { AlarmTopic } from "../constructs/ops/alarm-topic.ts";
import { tableMetrics } from "../constructs/ops/table-metrics.ts";
import type { Stage } from "../stages/stages.ts";
import type { DataStack } from "./data-stack.ts";
import type { ServiceStack } from "./service-stack.ts";

interface ObservabilityStackProps extends StackProps {
  stage: Stage;
  data: DataStack;
  service: ServiceStack;
}

/** What an alarm says once its metric has been at the threshold for so many periods. */
interface Watch {
  says: string;
  metric: IMetric;
  threshold: number;
  periods?: number;
}

const FIVE_MINUTES = Duration.minutes(5);

/** What wakes somebody, and the one page to look at then. It changes nothing of what it watches. */
export class ObservabilityStack extends Stack {
  private readonly heard: AlarmTopic;

  constructor(scope: Construct, id: string, { stage, data, service, ...props }: ObservabilityStackProps) {
    super(scope, id, props);
    this.heard = new AlarmTopic(this, "Alarms", { emails: stage.alarmEmails });
    const { http } = service.api;
    const { watched } = service.subscribers;
    const onTable = tableMetrics(data.tables, FIVE_MINUTES);
    const apiMetric = (metricName: string, statistic: string) =>
      new Metric({
        namespace: "AWS/ApiGateway",
        metricName,
        dimensionsMap: { ApiId: http.apiId },
        statistic,
        period: FIVE_MINUTES,
      });

    this.alarm("ServerErrors", {
      says: "The API answers 5xx.",
      metric: apiMetric("5xx", Stats.SUM),
      threshold: stage.alarms.serverErrors,
    });
    this.alarm("Latency", {
      says: "The API is slow to answer.",
      metric: apiMetric("Latency", Stats.p(99)),
      threshold: stage.alarms.latencyMs,
      periods: 3,
    });
    this.alarm("TableFails", {
      says: "DynamoDB fails at what the service asks of its table.",
      metric: onTable.failed,
      threshold: stage.alarms.tableErrors,
    });
    this.alarm("TableThrottles", {
      says: "The table or an index of it is asked too much at once.",
      metric: onTable.throttled,
      threshold: stage.alarms.tableErrors,
    });
    this.alarm("TableRefuses", {
      says: "DynamoDB refuses requests of this account as wrong, whichever table they are for.",
      metric: onTable.refused,
      threshold: stage.alarms.tableUserErrors,
    });
    this.alarm("Throttles", {
      says: "Functions of this account, whichever they are, are refused for lack of concurrency.",
      metric: new Metric({
        namespace: "AWS/Lambda",
        metricName: "Throttles",
        statistic: Stats.SUM,
        period: FIVE_MINUTES,
      }),
      threshold: stage.alarms.throttles,
    });
    for (const { name, alarm, stateMachine } of service.workflows) {
      for (const metric of [stateMachine.metricFailed(), stateMachine.metricTimedOut()]) {
        this.alarm(`${metric.metricName}-${name}`, {
          says: alarm,
          metric: metric.with({ period: FIVE_MINUTES }),
          threshold: stage.alarms.failedExecutions,
        });
      }
    }
    for (const { name, deadLetters, ...subscriber } of watched) {
      this.alarm(`DeadLetters-${name}`, {
        says: `${name} gave up on work: see "Dead letters" in docs/operations.md.`,
        metric: deadLetters.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM }),
        threshold: 1,
      });
      if (subscriber.followsStream) {
        this.alarm(`Lag-${name}`, {
          says: `${name} lags behind: changes are made and their events do not leave.`,
          metric: subscriber.function.lambda.metric("IteratorAge", { statistic: Stats.MAXIMUM }),
          threshold: stage.alarms.relayAgeSeconds * 1000,
        });
      }
    }

    const searched = (metric: string, statistic: string, label: string) =>
      new MathExpression({
        expression: `SEARCH('Namespace="Dreamcatcher" MetricName="${metric}" stage="${stage.name}"', '${statistic}', 300)`,
        label,
        period: FIVE_MINUTES,
      });
    const activeDreams = new Metric({
      namespace: "Dreamcatcher",
      metricName: "dreamcatcher_active_dreams",
      dimensionsMap: { service: "dreamcatcher", stage: stage.name },
      statistic: Stats.SUM,
      period: FIVE_MINUTES,
    });
    const graph = (title: string, ...left: IMetric[]) => new GraphWidget({ title, left, width: 12 });
    const rows: IWidget[][] = [
      [
        graph("Requests by route and status", searched("http_requests_total", "Sum", "")),
        graph("Request duration, p95 (s)", searched("http_request_duration_seconds", "p95", "")),
      ],
      [
        graph("Captures by way and outcome", searched("dreamcatcher_dream_captures_total", "Sum", "")),
        graph(
          "Active dreams",
          new MathExpression({
            expression: "RUNNING_SUM(FILL(change, 0))",
            usingMetrics: { change: activeDreams },
            label: "made less deleted, since the left edge",
            period: FIVE_MINUTES,
          }),
        ),
      ],
      ...service.workflows.map(({ name, stateMachine }) => [
        graph(
          `Executions of ${name}`,
          stateMachine.metricStarted({ statistic: Stats.SUM }),
          stateMachine.metricSucceeded({ statistic: Stats.SUM }),
          stateMachine.metricFailed({ statistic: Stats.SUM }),
        ),
        graph(
          `How long executions of ${name} take (ms)`,
          stateMachine.metricTime({ statistic: Stats.p(50) }),
          stateMachine.metricTime({ statistic: Stats.p(95) }),
        ),
      ]),
      [graph("Implementations by verdict", searched("dreamcatcher_implementations_total", "Sum", ""))],
      [
        graph("Tokens by planner", searched("dreamcatcher_planner_tokens_total", "Sum", "")),
        graph("Cost of planning (USD)", searched("dreamcatcher_planner_cost_usd", "Sum", "")),
      ],
      [
        graph("Gateway: 4xx and 5xx", apiMetric("4xx", Stats.SUM), apiMetric("5xx", Stats.SUM)),
        graph(
          "Gateway: latency (ms)",
          ...[50, 95, 99].map((percentile) => apiMetric("Latency", Stats.p(percentile))),
        ),
      ],
      [
        graph("Table: failures, throttles", onTable.failed, onTable.throttled),
        graph("Requests DynamoDB refuses as wrong, of the account", onTable.refused),
      ],
      [
        graph(
          "Dead letters",
          ...watched.map(({ name, deadLetters }) =>
            deadLetters.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, label: name }),
          ),
        ),
        graph(
          "How far the relay lags (ms)",
          ...watched
            .filter(({ followsStream }) => followsStream)
            .map(({ name, function: { lambda } }) =>
              lambda.metric("IteratorAge", { statistic: Stats.MAXIMUM, label: name }),
            ),
        ),
      ],
    ];
    new Dashboard(this, "Dashboard", {
      dashboardName: `dreamcatcher-${stage.name}`,
      defaultInterval: Duration.days(1),
      widgets: rows,
    });
  }

  private alarm(id: string, { says, metric, threshold, periods = 1 }: Watch) {
    const alarm = new Alarm(this, id, {
      alarmDescription: says,
      metric,
      threshold,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    const tell = new SnsAction(this.heard.topic);
    alarm.addAlarmAction(tell);
    alarm.addOkAction(tell);
  }
}
