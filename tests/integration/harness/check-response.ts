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

/** `body` is parsed where it is JSON, and text otherwise. */
export interface RawResponse<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

/** Address and headers are longer than the gateway reads: whose request it is, it does not know. */
const TOO_LONG = 431;

/**
 * Throws unless a response is one that the contract has for its request: status, headers, media type and
 * body.
 */
export function checkResponse({ method, path }: Request, response: RawResponse<unknown>): void {
  if (response.status === TOO_LONG) return;
  try {
    // The gateway finds the route by the path decoded: a slash within a parameter leads elsewhere.
    check(method, new URL(path, "http://api").pathname.replaceAll(/%2f/gi, "/"), response);
  } catch (error) {
    const wrong = error instanceof Error ? error.message : error;
    const asked = `${method} ${path.slice(0, 200)}`;
    throw new Error(`${asked} returned ${response.status} against its contract: ${wrong}`, { cause: error });
  }
}

function check(method: string, path: string, response: RawResponse<unknown>): void {
  const { status, headers, body } = response;
  const here = endpointsAt(path);
  const endpoint = here.find((each) => each.method === method);
  const answer = endpoint?.responses[status];
  if (endpoint === undefined) {
    checkProblem(response, [here.length > 0 ? "method-not-allowed" : "not-found"]);
  } else if (answer) {
    checkHeaders(headers, responseHeadersOf(endpoint, status));
    checkAnswer(response, answer);
  } else if (status === 304 && method === "GET") {
    checkHeaders(headers, UnchangedHeaders);
    expect(body).toBe("");
  } else if (GATEWAY_STATUSES.includes(status) && mediaTypeOf(headers) === "application/json") {
    checkBody(body, GatewayMessage);
  } else {
    checkProblem(response, problemsOf(endpoint));
  }
}

/** Where there is no body the gateway may name a media type all the same. */
function checkAnswer({ headers, body }: RawResponse<unknown>, answer: ResponseContract): void {
  const type = answer.contentType ?? (answer.body && "application/json");
  if (type === undefined) {
    expect(body).toBe("");
    return;
  }
  expect(mediaTypeOf(headers)).toBe(type);
  if (answer.body) checkBody(body, answer.body);
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

/** Every field is one that the schema has: parsing drops the others. */
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
