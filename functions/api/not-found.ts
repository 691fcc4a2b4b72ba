import type { HttpEvent, HttpResult } from "#shared/platform/http/call.ts";
import { problemResult } from "#shared/platform/http/problem-result.ts";
import { methodsAt } from "#shared/platform/methods.ts";
import { methodNotAllowed, notFound } from "#shared/platform/problem-error.ts";

/** What is answered where there is no endpoint: none for the path, or none for the method at it. */
export async function handler(event: HttpEvent): Promise<HttpResult> {
  const { method } = event.requestContext.http;
  const methods = methodsAt(event.rawPath);
  const problem =
    methods.length > 0
      ? methodNotAllowed(method, methods)
      : notFound(`path: ${method} ${event.rawPath}. See /docs`);
  return problemResult(problem, event);
}
