import { type Problem, problemType } from "@dreamcatcher/contracts/problems";
import { internal, ProblemError } from "#shared/platform/problem-error.ts";
import type { HttpEvent, HttpResult } from "./types.ts";

/** What the caller may know of an error, as RFC 9457 problem details. A fault of ours tells its request id only. */
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
