import type { Duration } from "aws-cdk-lib";
import { Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { Tables } from "../data/tables.ts";
import { sumOf } from "./sum.ts";

/** The operations that functions and the stream's reader call; DynamoDB counts errors for each separately. */
const OPERATIONS = [
  "GetItem",
  "BatchGetItem",
  "PutItem",
  "UpdateItem",
  "DeleteItem",
  "Query",
  "TransactWriteItems",
  "GetRecords",
];

/** The table's error metrics. An alarm takes at most ten metrics, so each sum has an alarm of its own. */
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
  const resources = [
    { TableName },
    ...indexNames.map((name) => ({ TableName, GlobalSecondaryIndexName: name })),
  ];
  return {
    failed: sumOf(
      "failed",
      "system errors of the table",
      period,
      OPERATIONS.map((Operation) => metric("SystemErrors", { TableName, Operation })),
    ),
    throttled: sumOf(
      "throttled",
      "throttled requests of the table and its indexes",
      period,
      resources.flatMap((dimensions) => [
        metric("ReadThrottleEvents", dimensions),
        metric("WriteThrottleEvents", dimensions),
      ]),
    ),
    refused: metric("UserErrors", {}),
  };
}
