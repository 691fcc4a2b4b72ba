import { DescribeTableCommand } from "@aws-sdk/client-dynamodb";
import { DescribeEventBusCommand } from "@aws-sdk/client-eventbridge";
import { ListObjectsV2Command } from "@aws-sdk/client-s3";
import type { HealthDetails } from "@dreamcatcher/contracts/health";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { eventbridge } from "#shared/platform/aws/eventbridge.ts";
import { s3 } from "#shared/platform/aws/s3.ts";
import { environment } from "#shared/platform/environment.ts";
import { logger } from "#shared/platform/observability/logger.ts";

const settings = environment("STAGE", "TABLE_NAME", "EVENT_BUS_NAME", "CONTENT_BUCKET_NAME");

/** A dependency that does not respond within this time is down. */
const TIMEOUT_MS = 3_000;

/** Checks table, bus and bucket concurrently. */
export async function checkHealth(): Promise<HealthDetails> {
  const [table, bus, bucket] = await Promise.all([
    check("table", async (abortSignal) => {
      const { Table } = await dynamodb.send(new DescribeTableCommand({ TableName: settings.TABLE_NAME }), {
        abortSignal,
      });
      return Table?.TableStatus === "ACTIVE" || Table?.TableStatus === "UPDATING";
    }),
    check("bus", async (abortSignal) => {
      await eventbridge.send(new DescribeEventBusCommand({ Name: settings.EVENT_BUS_NAME }), { abortSignal });
      return true;
    }),
    check("bucket", async (abortSignal) => {
      await s3.send(new ListObjectsV2Command({ Bucket: settings.CONTENT_BUCKET_NAME, MaxKeys: 1 }), {
        abortSignal,
      });
      return true;
    }),
  ]);
  const checks = { table, bus, bucket };
  const isOk = Object.values(checks).every(({ status }) => status === "ok");
  return { status: isOk ? "ok" : "down", stage: settings.STAGE, checks };
}

async function check(name: string, call: (signal: AbortSignal) => Promise<boolean>) {
  const started = performance.now();
  const isUp = await call(AbortSignal.timeout(TIMEOUT_MS)).catch((error: unknown) => {
    logger.error(`${name} does not respond`, error as Error);
    return false;
  });
  const latency_ms = Math.round((performance.now() - started) * 10) / 10;
  return { status: isUp ? ("ok" as const) : ("down" as const), latency_ms };
}
