import type { Endpoint } from "@dreamcatcher/contracts/endpoint";
import { expect, test } from "vitest";
import * as z from "zod";
import type { ProblemError } from "#shared/platform/problem-error.ts";
import { parseRequest } from "./request.ts";
import type { HttpEvent } from "./types.ts";

const endpoint: Endpoint = {
  name: "test",
  tag: "dreams",
  summary: "",
  description: "",
  method: "POST",
  path: "/{id}",
  scopes: ["dreamcatcher/write"],
  request: {
    params: z.object({ id: z.string().min(2) }),
    query: z.object({ limit: z.coerce.number().max(5).default(3) }),
    body: z.strictObject({ title: z.string().min(3) }),
    alsoAccepts: { "text/markdown": z.string() },
  },
  responses: {},
  problems: [],
  maxBytes: 100,
};
const event = (body: string | undefined, rest: object = {}) =>
  ({
    headers: {},
    pathParameters: { id: "ab" },
    body,
    isBase64Encoded: false,
    ...rest,
  }) as unknown as HttpEvent;
const parse = (...args: Parameters<typeof event>) => parseRequest(endpoint, event(...args));

test("parses each part by its schema", () => {
  expect(parse('{"title":"Shop"}')).toEqual({
    params: { id: "ab" },
    query: { limit: 3 },
    body: { title: "Shop" },
  });
});

test("names the field of the type that a value has, where several are accepted", () => {
  const either = z.union([
    z.object({ title: z.string(), tags: z.array(z.union([z.int(), z.string()])) }),
    z.array(z.int()),
  ]);
  function errorsOf(body: string) {
    try {
      parseRequest({ ...endpoint, request: { body: either } }, event(body));
    } catch (error) {
      return (error as ProblemError).errors?.map(({ path }) => path);
    }
    return undefined;
  }
  expect(errorsOf('{"title":1,"tags":[true]}')).toEqual(["title", "tags.0"]);
  expect(errorsOf('[1,"2"]')).toEqual(["1"]);
  expect(errorsOf('"text"')).toEqual([""]);
});

test("accepts other media types that the endpoint accepts as text", () => {
  const headers = { "content-type": "text/markdown; charset=utf-8" };
  expect(parse("# Shop", { headers }).body).toBe("# Shop");
});

test("decodes a base64 body", () => {
  const body = Buffer.from('{"title":"Shöp"}').toString("base64");
  expect(parse(body, { isBase64Encoded: true }).body).toEqual({ title: "Shöp" });
});

test("names every invalid field", () => {
  const wrong = () =>
    parse('{"title":"x","extra":1}', { pathParameters: { id: "a" }, queryStringParameters: { limit: "9" } });
  expect(wrong).toThrow(
    expect.objectContaining({
      status: 422,
      errors: [
        expect.objectContaining({ path: "path.id" }),
        expect.objectContaining({ path: "query.limit" }),
        expect.objectContaining({ path: "title" }),
        expect.objectContaining({ message: expect.stringContaining("extra") }),
      ],
    }),
  );
});

test.each([
  ["nothing", undefined, {}, 400],
  ["no JSON", "{", {}, 400],
  ["no UTF-8", Buffer.from([0x22, 0xff, 0x22]).toString("base64"), { isBase64Encoded: true }, 400],
  ["too much", JSON.stringify({ title: "x".repeat(100) }), {}, 413],
  ["another media type", "a=b", { headers: { "content-type": "application/x-www-form-urlencoded" } }, 415],
])("refuses %s", (_, body, rest, status) => {
  expect(() => parse(body, rest)).toThrow(expect.objectContaining({ status }));
});

test("names ill-formed Unicode in every part", () => {
  const parts = [
    ["title", '{"title":"Shop\\ud83d"}', {}],
    ["path.id", '{"title":"Shop"}', { pathParameters: { id: "ab\ud83d" } }],
    ["query.tag", '{"title":"Shop"}', { queryStringParameters: { tag: "\ude00" } }],
  ] as const;
  for (const [path, body, rest] of parts) {
    const errors = [expect.objectContaining({ path })];
    expect(() => parse(body, rest)).toThrow(expect.objectContaining({ status: 422, errors }));
  }
});

test.each(["", "a\nb", "schlüssel", "\ud800", "x".repeat(256)])("refuses the Idempotency-Key %j", (key) => {
  const errors = [expect.objectContaining({ path: "Idempotency-Key" })];
  expect(() => parse('{"title":"Shop"}', { headers: { "idempotency-key": key } })).toThrow(
    expect.objectContaining({ status: 400, errors }),
  );
});

test.each([
  ["GET", "If-None-Match"],
  ["PUT", "If-Match"],
] as const)("refuses for %s an %s that is no list of entity tags", (method, header) => {
  const changed = { ...endpoint, method, request: {} };
  const headers = { [header.toLowerCase()]: "1-abc" };
  const errors = [expect.objectContaining({ path: header })];
  expect(() => parseRequest(changed, event(undefined, { headers }))).toThrow(
    expect.objectContaining({ status: 400, errors }),
  );
});
