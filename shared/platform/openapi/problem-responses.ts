import { type Endpoint, problemsOf } from "@dreamcatcher/contracts/endpoint";
import {
  GATEWAY_STATUSES,
  GatewayMessage,
  Problem,
  type ProblemKind,
  type ProblemSlug,
  problemKinds,
} from "@dreamcatcher/contracts/problems";
import * as z from "zod";
import type { ZodOpenApiResponseObject } from "zod-openapi";
import { problemExample } from "./problem-examples.ts";

const THROTTLED = 429;

/** The problems that an operation may return, by status; the gateway may throttle every operation. */
export function problemResponses(endpoint: Endpoint): Record<string, ZodOpenApiResponseObject> {
  const byStatus = Map.groupBy(problemsOf(endpoint), (slug) => problemKinds[slug].status);
  if (!byStatus.has(THROTTLED)) byStatus.set(THROTTLED, []);
  return Object.fromEntries(
    [...byStatus].map(([status, slugs]) => [status, responseOf(endpoint, status, slugs)]),
  );
}

function responseOf(
  endpoint: Endpoint,
  status: number,
  slugs: readonly ProblemSlug[],
): ZodOpenApiResponseObject {
  const kinds: ProblemKind[] = slugs.map((slug) => problemKinds[slug]);
  const headers = Object.assign({}, ...kinds.map((kind) => kind.headers?.shape));
  const examples = Object.fromEntries(slugs.map((slug) => [slug, { value: problemExample(endpoint, slug) }]));
  const descriptions = [
    ...kinds.map(({ description }) => description),
    ...(status === THROTTLED ? ["Too many requests at once: the API throttles all callers together."] : []),
  ];
  return {
    description: descriptions.join(" Or: "),
    ...(Object.keys(headers).length > 0 && { headers: z.object(headers) }),
    content: {
      ...(slugs.length > 0 && { "application/problem+json": { schema: Problem, examples } }),
      ...(GATEWAY_STATUSES.includes(status) && { "application/json": { schema: GatewayMessage } }),
    },
  };
}
