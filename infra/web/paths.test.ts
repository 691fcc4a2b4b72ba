import { endpoints } from "@dreamcatcher/contracts/endpoints/index";
import { expect, test } from "vitest";
import { API_PATHS, isApiPath, SOCKET_PATH } from "./paths.ts";

test.each(endpoints)("$method $path is the API's", ({ path }) => {
  expect(isApiPath(path)).toBe(true);
});

test.each(["/", "/dreams/1", "/healthy", "/documents", "/api", "/openapi.jsonx", "/index.html", SOCKET_PATH])(
  "%s is not",
  (path) => {
    expect(isApiPath(path)).toBe(false);
  },
);

test.each(API_PATHS)("%s is that of an endpoint", (pattern) => {
  const matches = ({ path }: { path: string }) =>
    pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
  expect(endpoints.some(matches)).toBe(true);
});
