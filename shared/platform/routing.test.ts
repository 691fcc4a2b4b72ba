import { endpoints } from "@dreamcatcher/contracts/endpoints/index";
import { expect, test } from "vitest";
import { methodsAt, shadowedRoutes } from "./routing.ts";

test.each([
  ["/health", ["GET"]],
  ["/api/v1/dreams", ["GET", "POST"]],
  ["/api/v1/dreams/d-1", ["DELETE", "GET", "PATCH"]],
  ["/api/v1/dreams/import", ["POST"]],
  ["/api/v1/dreams/d-1/todos", ["PUT"]],
  ["/api/v1/dreams/brand/personal", ["GET"]],
  ["/api/v1/dreams/", []],
  ["/api/v1/dreams//todos", []],
  ["/api/v2/dreams", []],
  ["/", []],
])("%s has %j", (path, methods) => {
  expect(methodsAt(path)).toEqual(methods);
});

test("every endpoint's path has its method", () => {
  for (const { method, path } of endpoints)
    expect(methodsAt(path.replace(/\{\w+\}/g, "x-1"))).toContain(method);
});

test("returns the methods that a literal path shadows", () => {
  const mistaken = shadowedRoutes(endpoints).map(({ method, path }) => `${method} ${path}`);
  expect(mistaken.sort()).toEqual([
    "DELETE /api/v1/dreams/import",
    "GET /api/v1/conversations/capture",
    "GET /api/v1/dreams/import",
    "PATCH /api/v1/dreams/import",
  ]);
});

test("returns each route once, and only for the paths given", () => {
  const spelled = "/things/{thing_id}/parts/first";
  expect(
    shadowedRoutes([
      { method: "GET", path: spelled },
      { method: "PUT", path: spelled },
      { method: "GET", path: "/things/{thing_id}/parts/{part_id}" },
      { method: "DELETE", path: "/things/{thing_id}/parts/{part_id}" },
      { method: "DELETE", path: "/things/{thing_id}/{kind}/first" },
    ]),
  ).toEqual([{ method: "DELETE", path: spelled }]);
});
