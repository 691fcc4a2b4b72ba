import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Issuer } from "./issuers.ts";
import { createVerifier } from "./verify.ts";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const stranger = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
const issuer = "https://issuer.example";
let server: Server;
let trusted: Issuer[];
let identify: ReturnType<typeof createVerifier>;
let fetches = 0;
let failures = 0;

beforeAll(async () => {
  const jwk = { ...publicKey.export({ format: "jwk" }), kid: "k1", alg: "RS256", use: "sig" };
  server = createServer((request, response) => {
    if (failures > 0) {
      failures -= 1;
      request.socket.destroy();
      return;
    }
    fetches += 1;
    response.setHeader("content-type", "application/json").end(JSON.stringify({ keys: [jwk] }));
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const jwks_uri = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`;
  trusted = [{ issuer, jwks_uri, client_ids: ["app"], owner_prefix: "" }];
  identify = createVerifier(trusted);
});
afterAll(() => server.close());

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const now = () => Math.floor(Date.now() / 1000);
const claims = () => ({
  iss: issuer,
  sub: "anna",
  client_id: "app",
  token_use: "access",
  scope: "dreamcatcher/read",
  iat: now(),
  exp: now() + 60,
});
function token(
  payload: object,
  { key = privateKey, header = {} }: { key?: KeyObject; header?: object } = {},
) {
  const signed = `${encode({ alg: "RS256", kid: "k1", ...header })}.${encode(payload)}`;
  return `${signed}.${sign("RSA-SHA256", Buffer.from(signed), key).toString("base64url")}`;
}

test("a valid token yields its owner; keys are fetched once", async () => {
  for (let n = 0; n < 3; n++) {
    expect(await identify(`Bearer ${token(claims())}`)).toMatchObject({
      owner_id: "anna",
      scopes: "dreamcatcher/read",
    });
  }
  expect(fetches).toBe(1);
});

test.each([
  ["no header", () => undefined],
  ["another scheme", () => "Basic YTpi"],
  ["no JWT", () => "Bearer abc"],
  ["an expired token", () => `Bearer ${token({ ...claims(), exp: now() - 1 })}`],
  ["a token of another issuer", () => `Bearer ${token({ ...claims(), iss: "https://other.example" })}`],
  ["a forged signature", () => `Bearer ${token(claims(), { key: stranger })}`],
  [
    "a changed payload",
    () => `Bearer ${token(claims()).replace(/\.[^.]+\./, `.${encode({ ...claims(), sub: "eve" })}.`)}`,
  ],
  ["alg none", () => `Bearer ${encode({ alg: "none" })}.${encode(claims())}.`],
  ["an unknown key", () => `Bearer ${token(claims(), { header: { kid: "k2" } })}`],
])("refuses %s", async (_, authorization) => {
  expect(await identify(authorization())).toHaveProperty("refused");
});

test.each([
  [undefined, "The request has no access token"],
  ["Basic YTpi", "The request has no access token"],
  ["Bearer", "The request has no access token"],
  ["Bearer abc", "The access token is not a JWT"],
  ["Bearer a.b", "The access token is not a JWT"],
  ["Bearer a b c", "The access token is not a JWT"],
])("the reason for refusing %j begins with %j", async (authorization, reason) => {
  const { refused } = (await identify(authorization)) as { refused: string };
  expect(refused.startsWith(reason)).toBe(true);
});

const good = () => token(claims());
const parts = (header: unknown, payload: unknown) => `${encode(header)}.${encode(payload)}.c2ln`;
const rs256 = { alg: "RS256", kid: "k1" };

test.each<[string, () => string]>([
  ["two parts", () => good().split(".").slice(0, 2).join(".")],
  ["four parts", () => `${good()}.c2ln`],
  ["an empty part", () => good().replace(/[^.]+$/, "")],
  ["parts in base64 of the other alphabet", () => `+/==.${good().split(".").slice(1).join(".")}`],
  ["a header that is no JSON", () => `bm9wZQ.${good().split(".").slice(1).join(".")}`],
  ["a header that is a list", () => parts([rs256], claims())],
  ["a payload that is no JSON", () => `${encode(rs256)}.bm9wZQ.c2ln`],
  ["a payload that is null", () => parts(rs256, null)],
  ["bytes that are no text", () => `_w_w.${good().split(".").slice(1).join(".")}`],
  ["alg none", () => parts({ ...rs256, alg: "none" }, claims())],
  ["alg HS256", () => parts({ ...rs256, alg: "HS256" }, claims())],
  ["alg RS512", () => parts({ ...rs256, alg: "RS512" }, claims())],
  ["no alg", () => parts({ kid: "k1" }, claims())],
  ["no kid", () => parts({ alg: "RS256" }, claims())],
  ["an empty kid", () => parts({ ...rs256, kid: "" }, claims())],
  ["a kid that is a number", () => parts({ ...rs256, kid: 1 }, claims())],
  ["a kid with a line break", () => parts({ ...rs256, kid: "a\nb" }, claims())],
  ["an endless kid", () => parts({ ...rs256, kid: "k".repeat(129) }, claims())],
  ["another issuer", () => token({ ...claims(), iss: "https://other.example" })],
  ["no issuer", () => token({ ...claims(), iss: undefined })],
  ["an issuer with a slash more", () => token({ ...claims(), iss: `${issuer}/` })],
  ["an expiry that has passed", () => token({ ...claims(), exp: now() - 1 })],
  ["an expiry that is text", () => token({ ...claims(), exp: "soon" })],
  ["more than 8 KB", () => token({ ...claims(), more: "x".repeat(8_000) })],
])("a token with %s is refused without fetching keys", async (_, made) => {
  const fresh = createVerifier(trusted);
  const before = fetches;
  expect(await fresh(`Bearer ${made()}`)).toHaveProperty("refused");
  expect(fetches).toBe(before);
});

test("text that has not the form of a token is refused without fetching keys", async () => {
  const fresh = createVerifier(trusted);
  const before = fetches;
  const part = fc.oneof(
    fc.string(),
    fc.base64String(),
    fc.json().map((json) => Buffer.from(json).toString("base64url")),
  );
  const sent = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(part, { maxLength: 5 }).map((all) => `Bearer ${all.join(".")}`),
  );
  await fc.assert(
    fc.asyncProperty(sent, async (authorization) => {
      expect(await fresh(authorization)).toHaveProperty("refused");
    }),
  );
  expect(fetches).toBe(before);
});

test("many unknown key ids cause one fetch, and valid tokens are accepted meanwhile", async () => {
  const fresh = createVerifier(trusted);
  const before = fetches;
  const flood = Array.from({ length: 100 }, (_, n) => token(claims(), { header: { kid: `made-up-${n}` } }));
  const atOnce = await Promise.all(flood.slice(0, 50).map((one) => fresh(`Bearer ${one}`)));
  for (const identity of atOnce) expect(identity).toHaveProperty("refused");
  for (const one of flood.slice(50)) expect(await fresh(`Bearer ${one}`)).toHaveProperty("refused");
  expect(await fresh(`Bearer ${good()}`)).toMatchObject({ owner_id: "anna" });
  expect(fetches).toBe(before + 1);
});

test("keys are fetched again over a new connection when the issuer closes the one in use", async () => {
  failures = 1;
  expect(await createVerifier(trusted)(`Bearer ${good()}`)).toMatchObject({ owner_id: "anna" });
});

test("an issuer that cannot be reached is an error, no refusal", async () => {
  failures = 2;
  await expect(createVerifier(trusted)(`Bearer ${good()}`)).rejects.toThrow("Failed to fetch");
  expect(failures).toBe(0);
});
