import { Problem } from "@dreamcatcher/contracts/problems";
import { expect, test } from "vitest";
import { invalid } from "#shared/platform/problem-error.ts";
import { problemResult } from "./problem-result.ts";
import type { HttpEvent } from "./types.ts";

const event = { rawPath: "/api/v1/dreams", requestContext: { requestId: "r1" } } as unknown as HttpEvent;

test("names the invalid fields", () => {
  const result = problemResult(invalid([{ path: "title", message: "too short" }]), event);
  expect(result).toMatchObject({ statusCode: 422, headers: { "content-type": "application/problem+json" } });
  expect(Problem.parse(JSON.parse(result.body ?? ""))).toMatchObject({
    type: "urn:dreamcatcher:problem:invalid-fields",
    instance: "/api/v1/dreams",
    errors: [{ path: "title", message: "too short" }],
  });
});

test("an internal error reveals nothing but its request id", () => {
  const result = problemResult(new Error("secret table name"), event);
  expect(result.statusCode).toBe(500);
  expect(result.body).not.toContain("secret");
  expect(JSON.parse(result.body ?? "")).toMatchObject({ request_id: "r1" });
});
