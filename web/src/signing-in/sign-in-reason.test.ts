import * as oauth from "oauth4webapi";
import { expect, test } from "vitest";
import { NotBegun, reasonOf } from "./sign-in-reason.ts";

const server = { issuer: "https://issuer.example", token_endpoint: "https://issuer.example/token" };
const client = { client_id: "web" };

/** What the library throws for the parameters of a page that a sign-in came back to. */
function errorOf(parameters: Record<string, string>): unknown {
  try {
    return oauth.validateAuthResponse(server, client, new URLSearchParams(parameters), "s-1");
  } catch (error) {
    return error;
  }
}

/** What the library throws for a response of the token endpoint. */
async function errorOfTokens(body: object): Promise<unknown> {
  const response = new Response(JSON.stringify(body), {
    status: 400,
    headers: { "content-type": "application/json" },
  });
  return oauth.processAuthorizationCodeResponse(server, client, response).catch((error) => error);
}

test("the reason of each way in which a sign-in fails", async () => {
  expect(reasonOf(errorOf({ state: "s-1", error: "access_denied" }))).toBe("cancelled");
  expect(reasonOf(errorOf({ state: "s-1", error: "server_error" }))).toBe("refused");
  expect(reasonOf(new NotBegun())).toBe("not_begun");
  expect(reasonOf(await errorOfTokens({ error: "invalid_grant" }))).toBe("late");
  expect(reasonOf(await errorOfTokens({ error: "invalid_client" }))).toBe("refused");
  expect(reasonOf(await fetch("http://127.0.0.1:1/").catch((error) => error))).toBe("offline");
  expect(reasonOf(new Error("something else"))).toBe("refused");
});
