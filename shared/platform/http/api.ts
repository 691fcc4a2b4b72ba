import { type Endpoint, problemsOf, takesIdempotencyKey } from "@dreamcatcher/contracts/endpoint";
import middy from "@middy/core";
import type { Context as LambdaContext } from "aws-lambda";
import { logger } from "#shared/platform/observability/logger.ts";
import { countRequest } from "#shared/platform/observability/metrics.ts";
import { ProblemError } from "#shared/platform/problem-error.ts";
import { callerOf } from "./caller.ts";
import { problemResult } from "./problem-result.ts";
import { parseRequest } from "./request.ts";
import { toHttpResult } from "./response.ts";
import type { HttpEvent, HttpResult, RequestOf, ResponseOf } from "./types.ts";

/**
 * The Lambda handler of one endpoint. `run` receives a request that is authenticated and valid by the
 * contract, and returns the response. Around it, in this order: log and measure, convert errors to problems,
 * authenticate, validate, and replay the stored response of a repeated `Idempotency-Key`.
 */
export const api = <E extends Endpoint>(
  endpoint: E,
  run: (request: RequestOf<E>) => Promise<ResponseOf<E>>,
) =>
  middy<HttpEvent, HttpResult, Error, LambdaContext>()
    .use(logAndMeasure(endpoint))
    .use(problemResponses(endpoint))
    .handler(async (event, context) => {
      const caller = callerOf(event, endpoint.scopes);
      logger.appendKeys({ correlation_id: caller.correlation_id, traceparent: caller.traceparent });
      const request = { caller, headers: event.headers, ...parseRequest(endpoint, event) } as RequestOf<E>;
      const key = takesIdempotencyKey(endpoint) && event.headers["idempotency-key"];
      if (!key) return toHttpResult(await run(request), event);
      const { withIdempotency } = await import("./idempotency.ts");
      const { owner_id } = caller;
      const scoped = { owner_id, key: `${owner_id}#${endpoint.name}#${key}` };
      return toHttpResult(await withIdempotency(scoped, event, context, () => run(request)), event);
    });

function logAndMeasure({ name }: Endpoint): middy.MiddlewareObj<HttpEvent, HttpResult> {
  const started = new WeakMap<object, number>();
  const finish = ({ event, response }: middy.Request<HttpEvent, HttpResult>) => {
    const status = response?.statusCode ?? 500;
    const seconds = (performance.now() - (started.get(event) ?? performance.now())) / 1000;
    countRequest(name, status, seconds);
    logger.info("responded", { route: name, status, seconds });
    logger.resetKeys();
  };
  return {
    before: ({ event, context }) => {
      started.set(event, performance.now());
      logger.addContext(context);
      logger.appendKeys({ request_id: event.requestContext.requestId });
    },
    after: finish,
    onError: finish,
  };
}

function problemResponses(endpoint: Endpoint): middy.MiddlewareObj<HttpEvent, HttpResult> {
  return {
    onError: (request) => {
      const { error, event } = request;
      request.response = problemResult(error, event);
      if (!(error instanceof ProblemError)) logger.error("failed", error as Error);
      else if (!problemsOf(endpoint).includes(error.slug))
        logger.error("a problem that the contract does not list", error);
    },
  };
}
