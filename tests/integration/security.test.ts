import { generateKeyPairSync, sign } from "node:crypto";
import type { QueryOf } from "@dreamcatcher/client";
import { endpoints } from "@dreamcatcher/contracts/endpoints/index";
import type { Problem } from "@dreamcatcher/contracts/problems";
import { expect, test } from "vitest";
import { type Api, api, newUser, refusalOf, stage } from "./harness/index.ts";

const decode = (part = "") => JSON.parse(Buffer.from(part, "base64url").toString());
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const pathOf = (path: string) =>
  path.replace(/\{(\w+)\}/g, (_, name) => (name === "brand" ? "personal" : "x"));

test.each(
  endpoints
    .filter(({ scopes }) => scopes !== "open")
    .map(({ name, method, path }) => ({ name, method, path })),
)("$name asks for a token", async ({ method, path }) => {
  const { status, headers, body } = await api().send(method, pathOf(path), method === "GET" ? undefined : {});
  expect(status).toBe(401);
  expect(headers.get("content-type")).toBe("application/problem+json");
  expect(headers.get("www-authenticate")).toBe("Bearer");
  expect(body).toMatchObject({
    status: 401,
    title: expect.any(String),
    instance: pathOf(path),
  });
});

test("an invalid token is refused, whatever is wrong with it", async () => {
  const { token } = await newUser();
  const [head, payload, signature] = token.split(".");
  const claims = decode(payload);
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const forge = (header: object, body: object) => {
    const signed = `${encode(header)}.${encode(body)}`;
    return `${signed}.${sign("RSA-SHA256", Buffer.from(signed), privateKey).toString("base64url")}`;
  };
  const bad = {
    nonsense: "abc",
    "alg none": `${encode({ alg: "none", typ: "JWT" })}.${payload}.`,
    "changed claims": `${head}.${encode({ ...claims, sub: "somebody-else" })}.${signature}`,
    "forged by another key": forge(decode(head), claims),
    "forged and expired": forge(decode(head), { ...claims, exp: 1 }),
    "no signature": `${head}.${payload}.`,
  };
  for (const [what, candidate] of Object.entries(bad)) {
    const { status, headers } = await api({ token: candidate }).send("GET", "/api/v1/dreams");
    expect([what, status, headers.get("content-type")]).toEqual([what, 401, "application/problem+json"]);
  }
  expect((await api({ token }).send("GET", "/api/v1/dreams")).status).toBe(200);
});

test("open operations need no token", async () => {
  for (const path of [
    "/health",
    "/openapi.json",
    "/asyncapi.json",
    "/docs",
    "/docs/app.js",
    "/docs/events",
  ]) {
    const { status } = await api().send("GET", path);
    expect([path, status]).toEqual([path, 200]);
  }
  const document = await api().operations.openapi();
  expect(document.openapi).toBe("3.1.0");
  expect(Object.keys(document.paths as object)).toEqual(
    expect.arrayContaining(endpoints.map(({ path }) => path)),
  );
});

test("the detailed health check covers table, bus and bucket", async () => {
  const details = await api(await newUser()).operations.healthDetails();
  const ok = { status: "ok", latency_ms: expect.any(Number) };
  expect(details).toEqual({ status: "ok", stage: stage.stage, checks: { table: ok, bus: ok, bucket: ok } });
});

test("an unknown path returns a problem", async () => {
  const { status, headers, body } = await api().send<Problem>("GET", "/api/v2/nothing");
  expect(status).toBe(404);
  expect(headers.get("content-type")).toBe("application/problem+json");
  expect(body.detail).toContain("/docs");
});

test("a cursor is valid only for its list and its owner", async () => {
  const [anna, eve] = [api(await newUser()), api(await newUser())];
  for (const as of [anna, anna, eve, eve]) await as.dreams.create({ title: "A dream" });
  const { value: page } = await anna.dreams.list({ limit: 1 }).pages().next();
  const cursor = page?.next_cursor ?? expect.fail("there is no second page");
  const at = (as: Api, query: QueryOf<"list-dreams">) =>
    as.dreams
      .list({ limit: 1, ...query })
      .pages()
      .next();
  await at(anna, { cursor });
  const [payload, signature] = cursor.split(".");
  const position = decode(payload);
  const changed = `${encode({ ...position, pk: position.pk.replace("DREAM", "IMPORT") })}.${signature}`;
  const refused = await Promise.all([
    refusalOf(at(eve, { cursor })),
    refusalOf(at(anna, { cursor, status: "idea" })),
    refusalOf(at(anna, { cursor: changed })),
    refusalOf(at(anna, { cursor: "abc" })),
    refusalOf(anna.conversations.list({ cursor }).pages().next()),
  ]);
  expect(refused.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
});

test("a browser may send a preflight request and read the headers it needs", async () => {
  const origin = "https://app.example";
  const ask = {
    origin,
    "access-control-request-method": "PATCH",
    "access-control-request-headers": "if-match",
  };
  const preflight = await fetch(`${stage.api_url}/api/v1/dreams/x`, { method: "OPTIONS", headers: ask });
  expect(preflight.ok).toBe(true);
  expect(preflight.headers.get("access-control-allow-methods")).toContain("PATCH");
  expect(preflight.headers.get("access-control-allow-headers")).toContain("idempotency-key");
  const response = await fetch(`${stage.api_url}/health`, { headers: { origin } });
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  expect(response.headers.get("access-control-expose-headers")).toContain("etag");
});
