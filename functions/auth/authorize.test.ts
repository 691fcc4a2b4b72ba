import type { APIGatewayRequestAuthorizerEventV2 } from "aws-lambda";
import { beforeAll, expect, test, vi } from "vitest";

vi.mock("#shared/platform/auth/origin.ts", () => ({
  cameByTheApp: async (headers: Record<string, string>) => headers["x-dreamcatcher-origin"] === "s3cret",
}));

let handler: typeof import("./authorize.ts").handler;

beforeAll(async () => {
  vi.stubEnv(
    "TOKEN_ISSUERS",
    JSON.stringify([
      { issuer: "https://a.example", jwks_uri: "https://a.example/k", client_ids: ["c"], owner_prefix: "" },
    ]),
  );
  ({ handler } = await import("./authorize.ts"));
  return () => vi.unstubAllEnvs();
});

async function contextOf(headers: Record<string, string>) {
  const event = { headers } as unknown as APIGatewayRequestAuthorizerEventV2;
  const { isAuthorized, context } = await handler(event);
  // A function refuses, with a problem: the gateway would do it in its own words.
  expect(isAuthorized).toBe(true);
  return context;
}

test("a request that went around the app's address is misdirected, whatever its token", async () => {
  expect(await contextOf({ authorization: "Bearer a.b.c" })).toEqual({
    misdirected: "The API is not called at this address. Send the request to the address of the web app.",
  });
});

test("of one that came by it the token is checked", async () => {
  expect(await contextOf({ "x-dreamcatcher-origin": "s3cret" })).toHaveProperty("refused");
});
