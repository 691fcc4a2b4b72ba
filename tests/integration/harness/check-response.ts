import { deepStrictEqual } from "node:assert/strict";
import { problemsOf, type ResponseContract } from "@dreamcatcher/contracts/endpoint";
import { responseHeadersOf, UnchangedHeaders } from "@dreamcatcher/contracts/headers";
import {
  GATEWAY_STATUSES,
  GatewayMessage,
  Problem,
  type ProblemKind,
  type ProblemSlug,
  problemKinds,
  problemType,
} from "@dreamcatcher/contracts/problems";
import { expect } from "vitest";
import type * as z from "zod";
import { endpointsAt } from "#shared/platform/routing.ts";

export interface Request {
  method: string;
  path: string;
}

/** `body` is parsed if it is JSON, and text otherwise. */
export interface RawResponse<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

/** The gateway's own refusal of too long an address or headers, before it finds the endpoint. */
const HEADERS_TOO_LARGE = 431;

/**
 * Checks status, headers, media type and body of a response against the contract of its request.
 *
 * @throws {Error} when the response does not conform
 */
export function checkResponse({ method, path }: Request, response: RawResponse<unknown>): void {
  if (response.status === HEADERS_TOO_LARGE) return;
  try {
    // The gateway decodes the path before routing, so a slash within a parameter separates segments.
    check(method, new URL(path, "http://api").pathname.replaceAll(/%2f/gi, "/"), response);
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    const request = `${method} ${path.slice(0, 200)}`;
    throw new Error(`${request} returned ${response.status} against its contract: ${reason}`, {
      cause: error,
    });
  }
}

function check(method: string, path: string, response: RawResponse<unknown>): void {
  const { status, headers, body } = response;
  const atPath = endpointsAt(path);
  const endpoint = atPath.find((each) => each.method === method);
  const contract = endpoint?.responses[status];
  if (endpoint === undefined) {
    checkProblem(response, [atPath.length > 0 ? "method-not-allowed" : "not-found"]);
  } else if (contract) {
    checkHeaders(headers, responseHeadersOf(endpoint, status));
    checkContent(response, contract);
  } else if (status === 304 && method === "GET") {
    checkHeaders(headers, UnchangedHeaders);
    expect(body).toBe("");
  } else if (GATEWAY_STATUSES.includes(status) && mediaTypeOf(headers) === "application/json") {
    checkBody(body, GatewayMessage);
  } else {
    checkProblem(response, problemsOf(endpoint));
  }
}

/** Checks media type and body; without a body the gateway may still send a media type. */
function checkContent({ headers, body }: RawResponse<unknown>, contract: ResponseContract): void {
  const type = contract.contentType ?? (contract.body && "application/json");
  if (type === undefined) {
    expect(body).toBe("");
    return;
  }
  const text = contract.texts?.[mediaTypeOf(headers) ?? ""];
  if (text) {
    checkBody(body, text);
    return;
  }
  expect(mediaTypeOf(headers)).toBe(type);
  if (contract.body) checkBody(body, contract.body);
  else expect(body).toEqual(expect.any(String));
}

function checkProblem({ status, headers, body }: RawResponse<unknown>, slugs: readonly ProblemSlug[]): void {
  expect(mediaTypeOf(headers)).toBe("application/problem+json");
  const problem = checkBody(body, Problem);
  const slug = slugs.find((each) => problemType(each) === problem.type);
  if (slug === undefined) throw new Error(`${problem.type} is none of ${slugs.join(", ")}`);
  const kind: ProblemKind = problemKinds[slug];
  expect([status, problem.status, problem.title]).toEqual([kind.status, kind.status, kind.title]);
  if (kind.headers) checkHeaders(headers, kind.headers);
}

/** Parsing drops unknown fields, so comparing the result finds them. */
function checkBody<Schema extends z.ZodType>(body: unknown, schema: Schema): z.infer<Schema> {
  const parsed = schema.parse(body);
  deepStrictEqual(body, parsed);
  return parsed;
}

function checkHeaders(headers: Headers, schema: z.ZodObject): void {
  const sent = Object.keys(schema.shape).map((name) => [name, headers.get(name) ?? undefined]);
  schema.parse(Object.fromEntries(sent));
}

const mediaTypeOf = (headers: Headers): string | undefined =>
  headers.get("content-type")?.split(";")[0]?.trim();
