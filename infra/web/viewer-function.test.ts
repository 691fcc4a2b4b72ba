import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { pageRequest } from "./page-request.ts";
import { socketRequest } from "./socket-request.ts";
import { type ViewerRequest, viewerFunction } from "./viewer-function.ts";

/** Runs the code as CloudFront does: with nothing around it. */
function run(change: typeof pageRequest, uri: string, querystring: ViewerRequest["querystring"] = {}) {
  const event = { request: { uri, querystring } };
  return runInNewContext(`${viewerFunction(change)}handler(event)`, { event }) as ViewerRequest;
}

test.each([
  "/",
  "/dreams",
  "/dreams/01K2ZK4Q3V9S4T0N8B6M5R7X1C",
  "/dreams/notes-v1.2",
  "/dreams/a.js",
  "/implementations/01K2ZK4Q3V9S4T0N8B6M5R7X1C/",
  "/signed-in",
  "/assets",
])("%s is a view of the page", (uri) => {
  expect(run(pageRequest, uri).uri).toBe("/index.html");
});

test.each([
  "/index.html",
  "/config.json",
  "/service-worker.js",
  "/icon.svg",
  "/assets/page-Bx3d.js",
  "/assets/missing",
])("%s is a file", (uri) => {
  expect(run(pageRequest, uri).uri).toBe(uri);
});

test("the filters of a view stay, though no file has any", () => {
  const querystring = { status: { value: "idea" } };
  expect(run(pageRequest, "/", querystring)).toEqual({ uri: "/index.html", querystring });
});

test.each([
  ["/ws/dreamcatcher/01K2ZK4Q3V9S4T0N8B6M5R7X1C", "01K2ZK4Q3V9S4T0N8B6M5R7X1C"],
  ["/ws/dreamcatcher/*", "*"],
  ["/ws/dreamcatcher/a%3Ab", "a%3Ab"],
  ["/ws/dreamcatcher/", ""],
  ["/ws/dreamcatcher/one/two", "one/two"],
])("%s follows %j, with the pass", (uri, followed) => {
  const pass = { value: "secret.owner" };
  expect(run(socketRequest, uri, { pass })).toEqual({
    uri: "/",
    querystring: { pass, dream_id: { value: followed } },
  });
});

test("the path says what is followed, whatever else the parameter says", () => {
  const { querystring } = run(socketRequest, "/ws/dreamcatcher/mine", { dream_id: { value: "other" } });
  expect(querystring.dream_id).toEqual({ value: "mine" });
});
