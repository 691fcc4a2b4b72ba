import { createHash } from "node:crypto";
import { matchesWeakly } from "#shared/platform/entity-tags.ts";
import type { AnyResponse, HttpEvent, HttpResult } from "./types.ts";

/** Every answer: nothing sniffs it, and nothing but the caller keeps it. */
const ALWAYS = { "cache-control": "private, no-cache", "x-content-type-options": "nosniff" };

/**
 * The answer in API Gateway's shape. A read gets an ETag, its own or one of its content, and is answered by
 * 304 where the caller has it already.
 */
export function toHttpResult(reply: AnyResponse, event: HttpEvent): HttpResult {
  const { status, body } = reply;
  if (body === undefined) return { statusCode: status, headers: { ...ALWAYS, ...reply.headers } };
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const headers: Record<string, string> = { ...ALWAYS, "content-type": "application/json", ...reply.headers };
  if (event.requestContext.http.method === "GET" && status === 200) {
    headers.etag ??= `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
    const known = event.headers["if-none-match"];
    if (known !== undefined && matchesWeakly(known, headers.etag)) return notModified(headers);
  }
  return { statusCode: status, headers, body: text };
}

/** What a cache already has is not described again (RFC 9110, 15.4.5). */
function notModified({ "content-type": _, ...headers }: Record<string, string>): HttpResult {
  return { statusCode: 304, headers };
}
