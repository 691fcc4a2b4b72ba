import type { Problem } from "@dreamcatcher/contracts/problem";
import { ProblemError } from "#shared/platform/problems.ts";
import type { HttpEvent, HttpResult } from "./call.ts";

/** What the caller may know of an error, as RFC 9457 problem details. A fault of ours tells its request id only. */
export function problemResult(error: unknown, event: HttpEvent): HttpResult {
  const known = error instanceof ProblemError ? error : undefined;
  const request_id = event.requestContext.requestId;
  const problem: Problem = {
    type: `urn:dreamcatcher:problem:${known?.slug ?? "internal"}`,
    title: known?.title ?? "Something went wrong on our side",
    status: known?.status ?? 500,
    detail: known?.message ?? "Nothing was half-written. Try again; if it persists, tell us the request_id.",
    instance: event.rawPath,
    request_id,
    ...(known?.errors && { errors: [...known.errors] }),
  };
  return {
    statusCode: problem.status,
    headers: { "cache-control": "no-store", "content-type": "application/problem+json", ...known?.headers },
    body: JSON.stringify(problem),
  };
}
