import { createHash } from "node:crypto";
import { matchesWeakly } from "#shared/platform/entity-tags.ts";
import type { AnyResponse, HttpEvent, HttpResult } from "./types.ts";

/** The headers of every response: no content sniffing, and no shared caches. */
const ALWAYS = { "cache-control": "private, no-cache", "x-content-type-options": "nosniff" };

/**
 * A response in API Gateway's format. A read has an ETag, its own or a digest of its content, and becomes a
 * 304 where it matches `If-None-Match`.
 */
export function toHttpResult(response: AnyResponse, event: HttpEvent): HttpResult {
  const { status, body } = response;
  if (body === undefined) return { statusCode: status, headers: { ...ALWAYS, ...response.headers } };
  const isBase64Encoded = body instanceof Uint8Array;
  const text = isBase64Encoded ? base64(body) : typeof body === "string" ? body : JSON.stringify(body);
  const headers: Record<string, string> = {
    ...ALWAYS,
    "content-type": "application/json",
    ...response.headers,
  };
  if (event.requestContext.http.method === "GET" && status === 200) {
    headers.etag ??= `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
    const ifNoneMatch = event.headers["if-none-match"];
    if (ifNoneMatch !== undefined && matchesWeakly(ifNoneMatch, headers.etag)) return notModified(headers);
  }
  return { statusCode: status, headers, body: text, ...(isBase64Encoded && { isBase64Encoded }) };
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

/** A 304 has none of the representation's metadata (RFC 9110, 15.4.5). */
function notModified({ "content-type": _, ...headers }: Record<string, string>): HttpResult {
  return { statusCode: 304, headers };
}
