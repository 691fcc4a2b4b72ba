import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifierFor } from "./verify.ts";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const stranger = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
const issuer = "https://issuer.example";
let server: Server;
let identify: ReturnType<typeof verifierFor>;
let fetches = 0;

beforeAll(async () => {
  const jwk = { ...publicKey.export({ format: "jwk" }), kid: "k1", alg: "RS256", use: "sig" };
  server = createServer((_, response) => {
    fetches += 1;
    response.setHeader("content-type", "application/json").end(JSON.stringify({ keys: [jwk] }));
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const jwks_uri = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`;
  identify = verifierFor([{ issuer, jwks_uri, client_ids: ["app"], owner_prefix: "" }]);
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

test("a good token names its owner; keys are fetched once", async () => {
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
