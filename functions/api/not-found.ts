import type { HttpEvent, HttpResult } from "#shared/http/call.ts";
import { problemResult } from "#shared/http/problem.ts";
import { notFound } from "#shared/problems.ts";

/** What every path answers that is no endpoint's. */
export const handler = async (event: HttpEvent): Promise<HttpResult> =>
  problemResult(notFound(`path: ${event.requestContext.http.method} ${event.rawPath}. See /docs`), event);
