import { expect, test } from "vitest";
import { toHttpResult } from "./response.ts";
import type { HttpEvent } from "./types.ts";

const get = (headers = {}) =>
  ({ headers, requestContext: { http: { method: "GET" } } }) as unknown as HttpEvent;

test("a read has an ETag of its content and returns 304 where it matches If-None-Match", () => {
  const first = toHttpResult({ status: 200, body: { a: 1 } }, get());
  const etag = String(first.headers?.etag);
  expect(first).toMatchObject({ statusCode: 200, body: '{"a":1}' });
  const again = toHttpResult({ status: 200, body: { a: 1 } }, get({ "if-none-match": `"x", W/${etag}` }));
  expect(again.statusCode).toBe(304);
  expect(again).not.toHaveProperty("body");
  expect(again.headers).toEqual({
    etag,
    "cache-control": "private, no-cache",
    "x-content-type-options": "nosniff",
  });
  const other = get({ "if-none-match": '"a,*,b"' });
  expect(toHttpResult({ status: 200, body: { a: 1 } }, other).statusCode).toBe(200);
  expect(toHttpResult({ status: 200, body: { a: 2 } }, get({ "if-none-match": etag })).statusCode).toBe(200);
});

test("a response without a body has no content type", () => {
  expect(toHttpResult({ status: 204 }, get()).headers).not.toHaveProperty("content-type");
});

test("bytes are sent as they are", () => {
  const script = { status: 200, headers: { "content-type": "text/javascript" }, body: Buffer.from([0, 255]) };
  const result = toHttpResult(script, get());
  expect(result).toMatchObject({ body: "AP8=", isBase64Encoded: true });
  expect(result.headers).toMatchObject({ "content-type": "text/javascript", etag: expect.any(String) });
  expect(toHttpResult({ status: 200, body: "AP8=" }, get())).not.toHaveProperty("isBase64Encoded");
});
