import { problemResult } from "#shared/platform/http/problem-result.ts";
import type { HttpEvent, HttpResult } from "#shared/platform/http/types.ts";
import { methodNotAllowed, notFound } from "#shared/platform/problem-error.ts";
import { methodsAt } from "#shared/platform/routing.ts";

/** Responds where no endpoint matches: 405 if another method has the path, else 404. */
export async function handler(event: HttpEvent): Promise<HttpResult> {
  const { method } = event.requestContext.http;
  const methods = methodsAt(event.rawPath);
  const problem =
    methods.length > 0
      ? methodNotAllowed(method, methods)
      : notFound(`path: ${method} ${event.rawPath}. See /docs`);
  return problemResult(problem, event);
}
