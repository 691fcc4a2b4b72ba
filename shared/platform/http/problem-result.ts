import { type Problem, problemType } from "@dreamcatcher/contracts/problems";
import { internal, ProblemError } from "#shared/platform/problem-error.ts";
import type { HttpEvent, HttpResult } from "./types.ts";

/** An error as RFC 9457 problem details. An internal error reveals nothing but the request id. */
export function problemResult(error: unknown, event: HttpEvent): HttpResult {
  const known = error instanceof ProblemError ? error : internal();
  const problem: Problem = {
    type: problemType(known.slug),
    title: known.title,
    status: known.status,
    detail: known.message,
    instance: event.rawPath,
    request_id: event.requestContext.requestId,
    ...(known.errors && { errors: [...known.errors] }),
  };
  return {
    statusCode: known.status,
    headers: { "cache-control": "no-store", "content-type": "application/problem+json", ...known.headers },
    body: JSON.stringify(problem),
  };
}
