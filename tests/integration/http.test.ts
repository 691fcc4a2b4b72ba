import { etagOf } from "@dreamcatcher/client";
import { endpoints } from "@dreamcatcher/contracts/endpoints/index";
import type { Problem } from "@dreamcatcher/contracts/problems";
import { beforeAll, expect, test } from "vitest";
import { type Api, api, newUser } from "./harness/index.ts";

let as: Api;
beforeAll(async () => {
  as = api(await newUser());
});

async function newDream() {
  const dream = await as.dreams.create({ title: "Shop" });
  return { id: dream.id, path: `/api/v1/dreams/${dream.id}`, etag: etagOf(dream) };
}

test("an entity-tag with commas and a star is one tag", async () => {
  const { path, etag } = await newDream();
  expect((await as.send("GET", path, undefined, { "if-none-match": '"a,*,b"' })).status).toBe(200);
  expect((await as.send("PATCH", path, { title: "Late" }, { "if-match": '"a,*,b"' })).status).toBe(412);
  expect((await as.send("GET", path, undefined, { "if-none-match": `"a,*,b", W/${etag}` })).status).toBe(304);
  expect((await as.send("PATCH", path, { title: "Late" }, { "if-match": `W/${etag}` })).status).toBe(412);
  expect(
    (await as.send("PATCH", path, { title: "In time" }, { "if-match": `"a,*,b", ${etag}` })).status,
  ).toBe(200);
  expect((await as.send("GET", path, undefined, { "if-none-match": "*" })).status).toBe(304);
});

test.each(["abc", '"a', '*, "a"'])("%s is not a list of entity-tags and changes nothing", async (header) => {
  const { id, path } = await newDream();
  const refused = await Promise.all([
    as.send<Problem>("GET", path, undefined, { "if-none-match": header }),
    as.send<Problem>("PATCH", path, { title: "Late" }, { "if-match": header }),
    as.send<Problem>("PUT", `${path}/todos`, [], { "if-match": header }),
    as.send<Problem>("DELETE", path, undefined, { "if-match": header }),
  ]);
  for (const { status, body } of refused)
    expect([status, body.errors?.[0]?.path]).toEqual([400, expect.stringMatching(/^If-(None-)?Match$/)]);
  expect((await as.dreams.get(id)).revision).toBe(1);
});

test.each(endpoints.map(({ path }) => path).filter((path, n, all) => all.indexOf(path) === n))(
  "%s returns the allowed methods for one that it does not have",
  async (path) => {
    const methods = endpoints
      .filter((endpoint) => endpoint.path === path)
      .map(({ method }) => method)
      .sort();
    const unknown = ["GET", "POST", "PUT", "PATCH", "DELETE"].filter(
      (each) => !methods.some((m) => m === each),
    );
    for (const method of unknown) {
      const { status, headers } = await api().send(method, path.replace(/\{\w+\}/g, "personal"));
      expect([method, status, headers.get("allow")]).toEqual([method, 405, methods.join(", ")]);
      expect(headers.get("content-type")).toBe("application/problem+json");
    }
  },
);

test("a stage's OpenAPI lists the brands and planners that it accepts, and no others", async () => {
  const { body } = await as.send<{
    components: { schemas: Record<"StageBrand" | "StagePlanner", { enum: string[] }> };
  }>("GET", "/openapi.json");
  const { StageBrand, StagePlanner } = body.components.schemas;
  for (const brand of StageBrand.enum)
    expect((await as.send("POST", "/api/v1/dreams", { title: "Shop", brand })).status).toBe(201);
  const { path } = await newDream();
  for (const planner of ["built-in", "bedrock", "openai"].filter(
    (each) => !StagePlanner.enum.includes(each),
  )) {
    const { status, body } = await as.send<Problem>("POST", `${path}/implement`, { planner });
    expect([status, body.errors?.[0]?.path]).toEqual([422, "planner"]);
  }
});

test("blank texts are refused, and so are ids that are part of a path", async () => {
  const refusals = [
    ["title", { title: "  \n " }],
    ["todos.0.text", { title: "Shop", todos: [{ text: " " }] }],
    ["tags.0", { title: "Shop", tags: ["\u00a0"] }],
    ["documents.0.title", { title: "Shop", documents: [{ title: "\t" }] }],
  ] as const;
  for (const [path, body] of refusals) {
    const response = await as.send<Problem>("POST", "/api/v1/dreams", body);
    expect([response.status, response.body.errors?.[0]?.path]).toEqual([422, path]);
  }
  for (const id of ["import", "brand"]) {
    const response = await as.send<Problem>("POST", "/api/v1/dreams/import", { id, title: "Shop" });
    expect([response.status, response.body.errors?.[0]?.path]).toEqual([422, "id"]);
  }
});
