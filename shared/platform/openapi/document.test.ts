import { existsSync } from "node:fs";
import { endpoints } from "@dreamcatcher/contracts/endpoints/index";
import { Problem } from "@dreamcatcher/contracts/problems";
import { expect, test } from "vitest";
import * as z from "zod";
import { endpointsAt } from "#shared/platform/routing.ts";
import { openapiDocument } from "./document.ts";

const document = openapiDocument();

test("has every operation, with its scopes", () => {
  for (const { method, path, name, scopes } of endpoints) {
    const operation = document.paths?.[path]?.[method.toLowerCase() as "get"];
    expect(operation).toMatchObject({
      operationId: name,
      security: scopes === "open" ? [] : [{ bearer: scopes }],
    });
  }
});

test("each operation has a function", () => {
  for (const { name } of endpoints) expect(existsSync(`functions/api/${name}.ts`), name).toBe(true);
});

test("every reference has a target", () => {
  const components = document.components as Record<string, object>;
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]*)"/g)];
  for (const [, reference = ""] of references) {
    const [, kind = "", name = ""] = reference.match(/^#\/components\/(\w+)\/(\w+)$/) ?? [];
    expect(Object.keys(components[kind] ?? {}), reference).toContain(name);
  }
});

test("a read may be a 304, with its ETag and without a body", () => {
  for (const { method, path, responses } of endpoints.filter((each) => each.method === "GET")) {
    const found = document.paths?.[path]?.[method.toLowerCase() as "get"]?.responses;
    expect(found?.["304"]).toEqual({
      description: expect.any(String),
      headers: { ETag: expect.anything() },
    });
    for (const status of Object.keys(responses)) expect(found).toHaveProperty(status);
  }
});

test("every problem an operation may return is one of its responses", () => {
  const statusesOf = (path: string, method: "get" | "post" | "patch" | "delete") =>
    Object.keys(document.paths?.[path]?.[method]?.responses ?? {}).join(" ");
  expect(statusesOf("/health", "get")).toBe("200 304 400 429 500");
  expect(statusesOf("/api/v1/dreams", "get")).toBe("200 304 400 401 403 422 429 500");
  expect(statusesOf("/api/v1/dreams", "post")).toBe("201 400 401 403 409 413 415 422 429 500");
  expect(statusesOf("/api/v1/dreams/{dream_id}", "delete")).toBe("204 400 401 403 404 409 412 422 429 500");
  expect(statusesOf("/api/v1/conversations/capture", "post")).toBe(
    "200 201 400 401 403 404 409 413 415 422 429 500",
  );
});

const fieldsOf = (body?: z.ZodType) => (body instanceof z.ZodObject ? body.shape : {});

test("the examples of problems are of the operation that they stand at", () => {
  for (const { method, path, scopes, request, quotas, maxBytes } of endpoints) {
    const operation = document.paths?.[path]?.[method.toLowerCase() as "get"];
    const examples = Object.values(operation?.responses ?? {}).flatMap((response) =>
      Object.values<{ value?: unknown }>(response.content?.["application/problem+json"]?.examples ?? {}),
    );
    const problems = examples.map(({ value }) => Problem.parse(value));
    for (const { instance } of problems) {
      expect(instance).not.toMatch(/undefined/);
      expect(endpointsAt(instance).map((endpoint) => endpoint.path)).toContain(path);
    }
    const malformed = problems.find(({ status }) => status === 400);
    const parameters = operation?.parameters?.map((each) => "name" in each && each.name) ?? [];
    const sent = [...parameters, ...Object.keys(fieldsOf(request.body))];
    // Where nothing is sent, nothing of it can be named.
    if (sent.length > 0) expect(sent).toContain(malformed?.errors?.[0]?.path.replace("query.", ""));
    const forbidden = problems.find(({ status }) => status === 403);
    if (scopes !== "open") expect(forbidden?.detail).toContain(scopes.join(" "));
    const missing = problems.find(({ status }) => status === 404)?.detail.match(/no such (\w+)/)?.[1];
    if (missing && path.includes("{")) expect(path).toContain(`{${missing}_id}`);
    const tooLarge = problems.find(({ status }) => status === 413);
    if (tooLarge) expect(tooLarge.detail).toContain(`at most ${maxBytes ?? 1_000_000} are`);
    const invalid = problems.find(({ status }) => status === 422)?.errors ?? [];
    const names = ["", ...parameters, ...Object.keys(fieldsOf(request.body))];
    for (const error of invalid) expect(names).toContain(error.path.replace(/^(?:path|query)\./, ""));
    const usedUp = problems.find(({ status }) => status === 429);
    expect(usedUp?.detail.includes("implementations a day") ?? false).toBe(
      quotas?.some((name) => name === "implementations_per_day") ?? false,
    );
  }
});

test("brands and planners of a stage are named schemas", () => {
  const { StageBrand, StagePlanner } = document.components?.schemas ?? {};
  expect(StageBrand).toMatchObject({ enum: expect.arrayContaining(["personal", "bc-studio"]) });
  expect(StagePlanner).toMatchObject({ enum: ["built-in", "bedrock", "openai"] });
  const named = (name: string) =>
    JSON.stringify(document.paths).split(`"#/components/schemas/${name}"`).length - 1;
  expect(named("StageBrand")).toBeGreaterThan(2);
});

/** `npm run generate` updates this file. */
test("docs/openapi.json is up to date", async () => {
  await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot("../../../docs/openapi.json");
});
