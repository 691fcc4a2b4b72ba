import type { HttpEvent, HttpResult } from "#shared/http/call.ts";
import { methodsAt } from "#shared/http/methods.ts";
import { problemResult } from "#shared/http/problem.ts";
import { methodNotAllowed, notFound } from "#shared/problems.ts";

/** What is answered where there is no endpoint: none for the path, or none for the method at it. */
export const handler = async (event: HttpEvent): Promise<HttpResult> => {
  const { method } = event.requestContext.http;
  const methods = methodsAt(event.rawPath);
  const problem =
    methods.length > 0
      ? methodNotAllowed(method, methods)
      : notFound(`path: ${method} ${event.rawPath}. See /docs`);
  return problemResult(problem, event);
};
