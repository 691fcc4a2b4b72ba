import type { Duration } from "aws-cdk-lib";
import { type IMetric, MathExpression, Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { Tables } from "../data/tables.ts";

/** The calls by which functions and the stream reach the table, each of which DynamoDB counts apart. */
const OPERATIONS = [
  "GetItem",
  "PutItem",
  "UpdateItem",
  "DeleteItem",
  "Query",
  "TransactWriteItems",
  "GetRecords",
];

/** `name` tells the parts of one sum from those of another in the same graph. */
function sumOf(name: string, label: string, period: Duration, metrics: readonly Metric[]): IMetric {
  const usingMetrics = Object.fromEntries(metrics.map((metric, n) => [`${name}${n}`, metric]));
  const expression = `SUM([${Object.keys(usingMetrics).join(", ")}])`;
  return new MathExpression({ expression, usingMetrics, label, period });
}

/** What goes wrong at the one table: an alarm takes ten metrics at most, so each sum is one. */
export function tableMetrics({ table, indexNames }: Tables, period: Duration) {
  const metric = (metricName: string, dimensions: Record<string, string>) =>
    new Metric({
      namespace: "AWS/DynamoDB",
      metricName,
      dimensionsMap: dimensions,
      statistic: Stats.SUM,
      period,
    });
  const TableName = table.tableName;
  const places = [
    { TableName },
    ...indexNames.map((name) => ({ TableName, GlobalSecondaryIndexName: name })),
  ];
  return {
    failed: sumOf(
      "failed",
      "the table fails",
      period,
      OPERATIONS.map((Operation) => metric("SystemErrors", { TableName, Operation })),
    ),
    throttled: sumOf(
      "throttled",
      "table or index is asked too much",
      period,
      places.flatMap((place) => [metric("ReadThrottleEvents", place), metric("WriteThrottleEvents", place)]),
    ),
    refused: metric("UserErrors", {}),
  };
}
