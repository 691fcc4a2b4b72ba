import { expect, test } from "vitest";
import { problemsOf, takesIdempotencyKey } from "../endpoint.ts";
import { problemKinds } from "../problems.ts";
import { endpoints } from "./index.ts";

const each = endpoints.map((endpoint) => [endpoint.name, endpoint] as const);

test.each(each)("%s lists what is refused before it runs", (_, endpoint) => {
  const { request, problems } = endpoint;
  const { params, query, body } = request;
  const isKept = takesIdempotencyKey(endpoint);
  expect(problems).toEqual(
    expect.arrayContaining([
      "malformed-request",
      ...(body ? ["too-large", "unsupported-media-type"] : []),
      ...(params || query || body || isKept ? ["invalid-fields"] : []),
      ...(isKept ? ["conflict"] : []),
    ]),
  );
});

test.each(each)("%s lists that a quota is used up where it counts against one", (name, endpoint) => {
  const { quotas, problems } = endpoint;
  // Its response says so of single changes.
  if (name === "sync-dreams") return;
  expect(problems.includes("quota-used-up")).toBe(quotas !== undefined);
});

test.each(each)("%s lists its problems once, by their status", (_, { problems }) => {
  const statuses = problems.map((slug) => problemKinds[slug].status);
  expect(statuses).toEqual(statuses.toSorted((a, b) => a - b));
  expect(new Set(problems).size).toBe(problems.length);
});

test("what is open asks for no token, and so refuses none", () => {
  expect(problemsOf({ scopes: "open", problems: [] })).toEqual(["internal"]);
  expect(problemsOf({ scopes: ["dreamcatcher/read"], problems: ["not-found"] })).toEqual([
    "not-found",
    "unauthorized",
    "forbidden",
    "internal",
  ]);
});
