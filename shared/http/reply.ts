import { createHash } from "node:crypto";
import type { HttpEvent, HttpResult, Reply } from "./call.ts";

/** Every answer: nothing sniffs it, and nothing but the caller keeps it. */
const ALWAYS = { "cache-control": "private, no-cache", "x-content-type-options": "nosniff" };

/**
 * The answer in API Gateway's shape. A read gets an ETag, its own or one of its content, and is answered by
 * 304 where the caller has it already.
 */
export function toResult(reply: Reply, event: HttpEvent): HttpResult {
  const { status, body } = reply;
  if (body === undefined) return { statusCode: status, headers: { ...ALWAYS, ...reply.headers } };
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const headers: Record<string, string> = { ...ALWAYS, "content-type": "application/json", ...reply.headers };
  if (event.requestContext.http.method === "GET" && status === 200) {
    headers.etag ??= `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
    if (isNoneOf(event.headers["if-none-match"], headers.etag)) return { statusCode: 304, headers };
  }
  return { statusCode: status, headers, body: text };
}

/** RFC 9110 compares these weakly: `W/` makes no difference. */
const isNoneOf = (candidates: string | undefined, etag: string) =>
  candidates?.split(",").some((candidate) => ["*", etag].includes(candidate.trim().replace(/^W\//, ""))) ??
  false;
