import { type Endpoint, problemsOf } from "@dreamcatcher/contracts/endpoint";
import {
  GATEWAY_STATUSES,
  GatewayMessage,
  Problem,
  type ProblemKind,
  type ProblemSlug,
  problemKinds,
  problemType,
} from "@dreamcatcher/contracts/problems";
import * as z from "zod";
import type { ZodOpenApiResponseObject } from "zod-openapi";

const THROTTLED = 429;

/** The problems that an operation may give, by their status; the gateway may throttle every one. */
export function problemResponses(endpoint: Endpoint): Record<string, ZodOpenApiResponseObject> {
  const byStatus = Map.groupBy(problemsOf(endpoint), (slug) => problemKinds[slug].status);
  if (!byStatus.has(THROTTLED)) byStatus.set(THROTTLED, []);
  return Object.fromEntries([...byStatus].map(([status, slugs]) => [status, responseOf(status, slugs)]));
}

const responses = new Map<string, ZodOpenApiResponseObject>();

/** One response for the same problems, which operations share. */
function responseOf(status: number, slugs: readonly ProblemSlug[]): ZodOpenApiResponseObject {
  const id = slugs.map(pascalCase).join("Or") || "Throttled";
  const response = responses.get(id) ?? newResponse(id, status, slugs);
  responses.set(id, response);
  return response;
}

function newResponse(id: string, status: number, slugs: readonly ProblemSlug[]): ZodOpenApiResponseObject {
  const kinds: ProblemKind[] = slugs.map((slug) => problemKinds[slug]);
  const headers = Object.assign({}, ...kinds.map((kind) => kind.headers?.shape));
  const examples = Object.fromEntries(slugs.map((slug) => [slug, { value: exampleOf(slug) }]));
  const descriptions = [
    ...kinds.map(({ description }) => description),
    ...(status === THROTTLED ? ["Too many requests at once"] : []),
  ];
  return {
    id,
    description: descriptions.join("; or: "),
    ...(Object.keys(headers).length > 0 && { headers: z.object(headers) }),
    content: {
      ...(slugs.length > 0 && { "application/problem+json": { schema: Problem, examples } }),
      ...(GATEWAY_STATUSES.includes(status) && { "application/json": { schema: GatewayMessage } }),
    },
  };
}

const pascalCase = (slug: string) =>
  slug.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

const exampleOf = (slug: ProblemSlug): Problem => {
  const { title, status, example } = problemKinds[slug];
  return Problem.parse({
    type: problemType(slug),
    title,
    status,
    ...example,
    request_id: "JKJaXmPLvHcESHA=",
  });
};
