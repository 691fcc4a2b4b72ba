import { Duration, Stack, type StackProps } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import {
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  MathExpression,
  Metric,
  Stats,
} from "aws-cdk-lib/aws-cloudwatch";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import type { Tables } from "../constructs/data/tables.ts";
import type { MonitoredFunction } from "../constructs/jobs/subscribers.ts";
import { FaultsLayer } from "../constructs/ops/faults-layer.ts";
import { NotifyingAlarm } from "../constructs/ops/notifying-alarm.ts";
import { tableMetrics } from "../constructs/ops/table-metrics.ts";
import type { MonitoredWorkflow } from "../constructs/workflow/workflow.ts";
import { stageName } from "../names.ts";
import type { Stage } from "../stages/stages.ts";

interface ObservabilityStackProps extends StackProps {
  stage: Stage;
  http: HttpApi;
  tables: Tables;
  /** The topic that alarms notify. */
  topic: ITopic;
  monitored: readonly MonitoredFunction[];
  workflows: readonly MonitoredWorkflow[];
}

const FIVE_MINUTES = Duration.minutes(5);

/**
 * The alarms that belong to no single idea, the dashboard, and the fault injection layer on stages that allow
 * it. It changes nothing in the stacks it monitors.
 */
export class ObservabilityStack extends Stack {
  constructor(scope: Construct, id: string, props: ObservabilityStackProps) {
    const { stage, http, tables, topic, monitored, workflows, ...stackProps } = props;
    super(scope, id, stackProps);
    const tableErrors = tableMetrics(tables, FIVE_MINUTES);
    const apiMetric = (metricName: string, statistic: string) =>
      new Metric({
        namespace: "AWS/ApiGateway",
        metricName,
        dimensionsMap: { ApiId: http.apiId },
        statistic,
        period: FIVE_MINUTES,
      });

    const serviceMetric = (metricName: string) =>
      new Metric({
        namespace: "Dreamcatcher",
        metricName,
        dimensionsMap: { service: "dreamcatcher", stage: stage.name },
        statistic: Stats.SUM,
        period: FIVE_MINUTES,
      });

    new NotifyingAlarm(this, "ServerErrors", {
      topic,
      description: "The API responds with 5xx.",
      metric: apiMetric("5xx", Stats.SUM),
      threshold: stage.alarms.serverErrors,
    });
    new NotifyingAlarm(this, "Latency", {
      topic,
      description: "The API responds slowly.",
      metric: apiMetric("Latency", Stats.p(99)),
      threshold: stage.alarms.latencyMs,
      periods: 3,
    });
    new NotifyingAlarm(this, "TableFails", {
      topic,
      description: "DynamoDB fails requests to the table with system errors.",
      metric: tableErrors.failed,
      threshold: stage.alarms.tableErrors,
    });
    new NotifyingAlarm(this, "TableThrottles", {
      topic,
      description: "Requests to the table or one of its indexes are throttled.",
      metric: tableErrors.throttled,
      threshold: stage.alarms.tableErrors,
    });
    new NotifyingAlarm(this, "TableRefuses", {
      topic,
      description: "DynamoDB rejects requests of this account, to any table, as invalid.",
      metric: tableErrors.refused,
      threshold: stage.alarms.tableUserErrors,
    });
    new NotifyingAlarm(this, "Throttles", {
      topic,
      description: "Invocations of functions of this account are throttled for lack of concurrency.",
      metric: new Metric({
        namespace: "AWS/Lambda",
        metricName: "Throttles",
        statistic: Stats.SUM,
        period: FIVE_MINUTES,
      }),
      threshold: stage.alarms.throttles,
    });
    new NotifyingAlarm(this, "UnreadableRows", {
      topic,
      description:
        "Lists leave out rows of the table that cannot be read: the functions' logs have their keys.",
      metric: serviceMetric("dreamcatcher_unreadable_rows_total"),
      threshold: 1,
    });
    new NotifyingAlarm(this, "DamagedShards", {
      topic,
      description:
        'Shards of search indexes are lost or damaged, and built again: see "Search" in docs/operations.md.',
      metric: serviceMetric("dreamcatcher_damaged_index_shards_total"),
      threshold: 1,
    });
    new NotifyingAlarm(this, "FailedSyncChanges", {
      topic,
      description:
        "Changes of devices fail, which send them again and again: the logs of sync-dreams say why.",
      metric: serviceMetric("dreamcatcher_failed_sync_changes_total"),
      threshold: 1,
    });
    if (stage.allowsFaults) new FaultsLayer(this, "Faults");

    const searchMetrics = (metric: string, statistic: string, label: string) =>
      new MathExpression({
        expression: `SEARCH('Namespace="Dreamcatcher" MetricName="${metric}" stage="${stage.name}"', '${statistic}', 300)`,
        label,
        period: FIVE_MINUTES,
      });
    const graph = (title: string, ...left: IMetric[]) => new GraphWidget({ title, left, width: 12 });
    const agesIn = (unit: "s" | "ms") =>
      monitored.flatMap(({ name, lag }) => (lag?.unit === unit ? [lag.age.with({ label: name })] : []));
    const rows: IWidget[][] = [
      [
        graph("Requests by route and status", searchMetrics("http_requests_total", "Sum", "")),
        graph("Request duration, p95 (s)", searchMetrics("http_request_duration_seconds", "p95", "")),
      ],
      [
        graph(
          "Captures by origin and outcome",
          searchMetrics("dreamcatcher_dream_captures_total", "Sum", ""),
        ),
        graph(
          "Active dreams",
          new MathExpression({
            expression: "RUNNING_SUM(FILL(change, 0))",
            usingMetrics: { change: serviceMetric("dreamcatcher_active_dreams") },
            label: "created minus deleted, since the left edge",
            period: FIVE_MINUTES,
          }),
        ),
      ],
      ...workflows.map(({ name, stateMachine }) => [
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
      [graph("Implementations by verdict", searchMetrics("dreamcatcher_implementations_total", "Sum", ""))],
      [
        graph("Tokens by planner", searchMetrics("dreamcatcher_planner_tokens_total", "Sum", "")),
        graph("Cost of planning (USD)", searchMetrics("dreamcatcher_planner_cost_usd", "Sum", "")),
      ],
      [
        graph("Gateway: 4xx and 5xx", apiMetric("4xx", Stats.SUM), apiMetric("5xx", Stats.SUM)),
        graph(
          "Gateway: latency (ms)",
          ...[50, 95, 99].map((percentile) => apiMetric("Latency", Stats.p(percentile))),
        ),
      ],
      [
        graph("Table: failures, throttles", tableErrors.failed, tableErrors.throttled),
        graph("Invalid requests to DynamoDB, of the account", tableErrors.refused),
      ],
      [
        graph(
          "Messages in dead-letter queues",
          ...monitored.map(({ name, deadLetterQueue }) =>
            deadLetterQueue.metricApproximateNumberOfMessagesVisible({
              statistic: Stats.MAXIMUM,
              label: name,
            }),
          ),
        ),
        graph("Age of the stream's oldest change (ms)", ...agesIn("ms")),
      ],
      [graph("Age of the oldest change in an ordered queue (s)", ...agesIn("s"))],
    ];
    new Dashboard(this, "Dashboard", {
      dashboardName: stageName(stage),
      defaultInterval: Duration.days(1),
      widgets: rows,
    });
  }
}
