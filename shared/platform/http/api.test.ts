import { getDream } from "@dreamcatcher/contracts/endpoints/dreams";
import { endpoints } from "@dreamcatcher/contracts/endpoints/index";
import type { Problem } from "@dreamcatcher/contracts/problems";
import type { Context as LambdaContext } from "aws-lambda";
import fc from "fast-check";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { logger } from "#shared/platform/observability/logger.ts";
import {
  type AnyRequest,
  hostileRequests,
  loneSurrogates,
  validRequests,
} from "#shared/platform/openapi/requests.fixtures.ts";
import { conflict, notFound } from "#shared/platform/problem-error.ts";
import { api } from "./api.ts";
import type { HttpEvent, HttpResult } from "./types.ts";

vi.mock("#shared/platform/observability/metrics.ts", () => ({ countRequest: () => {} }));
beforeAll(() => logger.setLogLevel("SILENT"));

const eventOf = (method: string, { params, query, body }: AnyRequest) =>
  ({
    headers: {},
    rawPath: "/",
    pathParameters: params,
    queryStringParameters: query,
    ...(body !== undefined && { body: JSON.stringify(body) }),
    isBase64Encoded: false,
    requestContext: {
      requestId: "r1",
      http: { method },
      authorizer: {
        lambda: { owner_id: "anna", scopes: "dreamcatcher/read dreamcatcher/write", tier: "team" },
      },
    },
  }) as unknown as HttpEvent;

const outcomeOf = ({ statusCode, body }: HttpResult) => ({
  status: statusCode,
  problem: body ? (JSON.parse(body) as Problem) : undefined,
});

describe.each(endpoints.map((endpoint) => [endpoint.name, endpoint] as const))("%s", (_, endpoint) => {
  const handler = api(endpoint, async () => ({ status: 204 }));
  const send = async (request: AnyRequest) => {
    return outcomeOf(await handler(eventOf(endpoint.method, request), {} as LambdaContext));
  };

  test("accepts every request that its OpenAPI allows", async () => {
    await fc.assert(
      fc.asyncProperty(validRequests(endpoint), async (request) => {
        expect(await send(request)).toEqual({ status: 204, problem: undefined });
      }),
      { numRuns: 30 },
    );
  });

  test("accepts any text or names the field", async () => {
    await fc.assert(
      fc.asyncProperty(hostileRequests(endpoint), async (hostile) => {
        if (hostile === undefined) return;
        const { status, problem } = await send(hostile.request);
        const named = problem?.errors?.map(({ path }) => path) ?? [];
        if (loneSurrogates.includes(hostile.text)) {
          expect([status, named]).toEqual([422, expect.arrayContaining([hostile.path])]);
        } else if (status !== 204) {
          expect(status).toBe(422);
          expect(named).toContainEqual(expect.toSatisfy((path: string) => hostile.path.startsWith(path)));
        }
      }),
      { numRuns: 60 },
    );
  });
});

test.each([
  ["lists, without a log entry", notFound("dream"), 404, 0],
  ["does not list, with a log entry", conflict("There is another."), 409, 1],
  ["cannot list, with a log entry", new Error("no table"), 500, 1],
])("responds with a problem that the endpoint %s", async (_, error, status, logged) => {
  const log = vi.spyOn(logger, "error").mockReturnValue();
  const handler = api(getDream, () => Promise.reject(error));
  const request = eventOf("GET", { params: { dream_id: "d-1" }, query: {}, body: undefined });
  expect(outcomeOf(await handler(request, {} as LambdaContext)).status).toBe(status);
  expect(log).toHaveBeenCalledTimes(logged);
  log.mockRestore();
});
