import type { Endpoint } from "@dreamcatcher/contracts/endpoint";
import { Problem } from "@dreamcatcher/contracts/problem";
import * as z from "zod";
import type { ZodOpenApiResponseObject } from "zod-openapi";

const problem = (id: string, description: string, headers?: z.ZodObject): ZodOpenApiResponseObject => ({
  id,
  description,
  ...(headers && { headers }),
  content: { "application/problem+json": { schema: Problem } },
});

const retryAfter = z.object({
  "Retry-After": z.string().optional().meta({ description: "Seconds until it is worth trying again" }),
});

/**
 * What can be wrong with a request. What the gateway refuses by itself, as when it is throttled, is in its
 * own words.
 */
const PROBLEMS = {
  400: problem("Malformed", "The request, a header of it or its cursor cannot be read"),
  401: problem("Unauthorized", "No good token", z.object({ "WWW-Authenticate": z.string() })),
  403: problem("Forbidden", "The token lacks a scope"),
  404: problem("NotFound", "Not there, or not the caller's"),
  409: problem("Conflict", "It does not go with what is there", retryAfter),
  412: problem(
    "StaleRevision",
    "`If-Match` does not name the current revision",
    z.object({ ETag: z.string() }),
  ),
  413: problem("TooLarge", "The body is too large"),
  415: problem("UnsupportedMediaType", "The body is of another media type"),
  422: problem("InvalidFields", "Fields break their rules; `errors` names them"),
  429: problem("TooMany", "Too many requests, or a quota is used up", retryAfter),
  500: problem("Internal", "A fault of ours; nothing was half-written"),
};
type Status = keyof typeof PROBLEMS;

/** The problems that an operation may answer, by what it takes and does. */
export function problemsOf(endpoint: Endpoint): Record<string, ZodOpenApiResponseObject> {
  return Object.fromEntries(
    Object.entries(PROBLEMS).filter(([status]) => may(endpoint, Number(status) as Status)),
  );
}

function may({ method, scopes, request }: Endpoint, status: Status): boolean {
  const { params, query, body } = request;
  switch (status) {
    case 401:
    case 403:
      return scopes !== "open";
    case 404:
      return [params, query].some((part) =>
        Object.keys(part?.shape ?? {}).some((name) => name.endsWith("_id")),
      );
    case 409:
      return scopes !== "open" && scopes.includes("dreamcatcher/write");
    case 412:
      return method !== "GET" && method !== "POST";
    case 413:
    case 415:
      return body !== undefined;
    case 422:
      return [params, query, body].some((part) => part !== undefined);
    default:
      return true;
  }
}
