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
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { environment } from "#shared/platform/environment.ts";
import { conflict, invalid } from "#shared/platform/problem-error.ts";
import { loadResponse, RESPONSE_TTL_SECONDS, storeResponse } from "./stored-responses.ts";
import type { AnyResponse, HttpEvent } from "./types.ts";

const persistenceStore = new DynamoDBPersistenceLayer({
  tableName: environment("IDEMPOTENCY_TABLE_NAME").IDEMPOTENCY_TABLE_NAME,
  awsSdkV3Client: dynamodb,
});

/** Ends an idempotent call without storing its result. */
class SecretResponse extends Error {}

interface Scope {
  owner_id: string;
  /** Unique to the caller, the operation and the `Idempotency-Key`. */
  key: string;
}

/** What is stored for a request: its response, or the dream in whose partition the response is stored. */
type StoredResult = AnyResponse | { kept_under: string };

/**
 * Returns the first response to every repetition of a request, for a day. Failed requests are not stored. A
 * response about a dream is stored in the dream's partition and deleted with it.
 *
 * @throws {ProblemError} when the first request is in progress or its dream was deleted (409), or the key
 *   was used for another request (422)
 */
export async function withIdempotency(
  { owner_id, key }: Scope,
  event: HttpEvent,
  context: LambdaContext,
  run: () => Promise<AnyResponse>,
): Promise<AnyResponse> {
  const config = new IdempotencyConfig({
    eventKeyJmesPath: "key",
    payloadValidationJmesPath: "request",
    expiresAfterSeconds: RESPONSE_TTL_SECONDS,
  });
  config.registerLambdaContext(context);
  const request = createHash("sha256")
    .update(`${event.rawPath}?${event.rawQueryString}\n${event.body ?? ""}`)
    .digest("hex");
  const id = createHash("sha256").update(key).digest("hex");
  let first: AnyResponse | undefined;
  const runAndStore = async (): Promise<StoredResult> => {
    first = await run();
    if (first.secret) throw new SecretResponse();
    if (first.dream_id === undefined) return first;
    await storeResponse(owner_id, first.dream_id, id, first);
    return { kept_under: first.dream_id };
  };
  const idempotent = makeIdempotent(
    async (_: { key: string; request: string }) => (await runAndStore()) as unknown as JSONValue,
    { persistenceStore, config },
  );
  try {
    const result = (await idempotent({ key, request })) as unknown as StoredResult;
    if (first) return first;
    return "kept_under" in result ? await loadResponse(owner_id, result.kept_under, id) : result;
  } catch (error) {
    if (error instanceof SecretResponse && first) return first;
    if (error instanceof IdempotencyAlreadyInProgressError) {
      throw conflict(
        "The first request with this Idempotency-Key is in progress. Repeat the request in a moment.",
        {
          "retry-after": "1",
        },
      );
    }
    if (error instanceof IdempotencyValidationError) {
      throw invalid([
        { path: "Idempotency-Key", message: "was used for a different request: use a new key" },
      ]);
    }
    throw error;
  }
}
