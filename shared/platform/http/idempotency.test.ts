import type { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { afterEach, expect, test, vi } from "vitest";
import type { HttpEvent } from "./types.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

test("a function without the table of dreams takes an Idempotency-Key", async () => {
  vi.stubEnv("TABLE_NAME", "");
  vi.stubEnv("IDEMPOTENCY_TABLE_NAME", "keys");
  const { dynamodb } = await import("#shared/platform/aws/dynamodb.ts");
  const sent: string[] = [];
  vi.spyOn(dynamodb, "send").mockImplementation(async (command) => {
    sent.push((command as PutItemCommand).input.TableName ?? "");
    return {} as never;
  });
  const { withIdempotency } = await import("./idempotency.ts");
  const event = { rawPath: "/api/v1/account", rawQueryString: "" } as HttpEvent;
  const context = { getRemainingTimeInMillis: () => 1_000 } as never;
  const response = { status: 204 };
  const scope = { owner_id: "ana", key: "ana#a-post#1" };
  expect(await withIdempotency(scope, event, context, async () => response)).toBe(response);
  expect(new Set(sent)).toEqual(new Set(["keys"]));
});
