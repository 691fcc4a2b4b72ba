import { endpoints } from "@dreamcatcher/contracts/endpoints/index";
import type { Problem } from "@dreamcatcher/contracts/problem";
import type { Context as LambdaContext } from "aws-lambda";
import fc from "fast-check";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { logger } from "#shared/platform/observability/logger.ts";
import { type AnyRequest, attacks, fitting, halves } from "#shared/platform/openapi/requests.fixtures.ts";
import { api } from "./api.ts";
import type { HttpEvent } from "./call.ts";

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

describe.each(endpoints.map((endpoint) => [endpoint.name, endpoint] as const))("%s", (_, endpoint) => {
  const handler = api(endpoint, async () => ({ status: 204 }));
  const answer = async (request: AnyRequest) => {
    const { statusCode, body } = await handler(eventOf(endpoint.method, request), {} as LambdaContext);
    return { status: statusCode, problem: body ? (JSON.parse(body) as Problem) : undefined };
  };

  test("takes what fits its OpenAPI", async () => {
    await fc.assert(
      fc.asyncProperty(fitting(endpoint), async (request) => {
        expect(await answer(request)).toEqual({ status: 204, problem: undefined });
      }),
      { numRuns: 30 },
    );
  });

  test("whatever text it is sent, it names the field or takes it", async () => {
    await fc.assert(
      fc.asyncProperty(attacks(endpoint), async (attack) => {
        if (attack === undefined) return;
        const { status, problem } = await answer(attack.request);
        const named = problem?.errors?.map(({ path }) => path) ?? [];
        if (halves.includes(attack.text)) {
          expect([status, named]).toEqual([422, expect.arrayContaining([attack.path])]);
        } else if (status !== 204) {
          expect(status).toBe(422);
          expect(named).toContainEqual(expect.toSatisfy((path: string) => attack.path.startsWith(path)));
        }
      }),
      { numRuns: 60 },
    );
  });
});
