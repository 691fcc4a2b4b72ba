import { createHash } from "node:crypto";
import type { JSONValue } from "@aws-lambda-powertools/commons/types";
import {
  IdempotencyAlreadyInProgressError,
  IdempotencyConfig,
  IdempotencyValidationError,
  makeIdempotent,
} from "@aws-lambda-powertools/idempotency";
import { DynamoDBPersistenceLayer } from "@aws-lambda-powertools/idempotency/dynamodb";
import type { Context as LambdaContext } from "aws-lambda";
import { dynamodb } from "#shared/aws/dynamodb.ts";
import { environment } from "#shared/environment.ts";
import { conflict, invalid } from "#shared/problems.ts";
import type { HttpEvent, Reply } from "./call.ts";

const DAY = 24 * 60 * 60;

const persistenceStore = new DynamoDBPersistenceLayer({
  tableName: environment("IDEMPOTENCY_TABLE_NAME").IDEMPOTENCY_TABLE_NAME,
  awsSdkV3Client: dynamodb,
});

/**
 * Answers a repeated request with the first one's answer, for a day, keyed by caller, operation and
 * `Idempotency-Key`. A failed request is not remembered.
 *
 * @throws ProblemError 409 the first request is still under way, 422 the key was used for another request
 */
export async function once(
  key: string,
  event: HttpEvent,
  context: LambdaContext,
  run: () => Promise<Reply>,
): Promise<Reply> {
  const config = new IdempotencyConfig({
    eventKeyJmesPath: "key",
    payloadValidationJmesPath: "request",
    expiresAfterSeconds: DAY,
  });
  config.registerLambdaContext(context);
  const request = createHash("sha256")
    .update(`${event.rawPath}?${event.rawQueryString}\n${event.body ?? ""}`)
    .digest("hex");
  const remembered = makeIdempotent(
    async (_: { key: string; request: string }) => (await run()) as unknown as JSONValue,
    {
      persistenceStore,
      config,
    },
  );
  try {
    return (await remembered({ key, request })) as unknown as Reply;
  } catch (error) {
    if (error instanceof IdempotencyAlreadyInProgressError) {
      throw conflict("A request with this Idempotency-Key is under way: try again in a moment.", {
        "retry-after": "1",
      });
    }
    if (error instanceof IdempotencyValidationError) {
      throw invalid([
        { path: "Idempotency-Key", message: "was used for a different request: take a new key" },
      ]);
    }
    throw error;
  }
}
