import * as oauth from "oauth4webapi";
import { expect, test } from "vitest";
import { EXIT } from "../exit-codes.ts";
import { begin } from "./attempt.ts";
import { startIssuer } from "./issuer.fixtures.ts";
import { openIssuer } from "./issuer.ts";
import { revoke, tokensOf } from "./tokens.ts";

const { signal } = new AbortController();

async function begun() {
  const issuer = await startIssuer();
  const opened = await openIssuer({
    issuer: issuer.url,
    discovery_url: `${issuer.url}/openid`,
    client_id: "cli",
  });
  const attempt = await begin(opened, "openid email", "http://127.0.0.1:17853/signed-in");
  return { issuer, opened, attempt };
}

test("a sign-in asks with a challenge and a state of its own, and ends with who it is", async () => {
  const { issuer, opened, attempt } = await begun();
  const link = new URL(attempt.link);
  expect(Object.fromEntries(link.searchParams)).toEqual({
    client_id: "cli",
    redirect_uri: "http://127.0.0.1:17853/signed-in",
    response_type: "code",
    scope: "openid email",
    state: attempt.state,
    code_challenge: await oauth.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: "S256",
  });
  const parameters = new URLSearchParams({ code: "c", state: attempt.state });
  const tokens = await tokensOf(opened, attempt, parameters, signal);
  expect(tokens).toMatchObject({ account: "u-1", email: "a@b.example", refresh_token: "r-1" });
  expect(await revoke(opened, "r-1")).toBe(true);
  expect(issuer.revoked).toEqual(["r-1"]);
});

test.each([-3600, 3600])("a clock that is wrong by an hour (%i s) keeps nobody out", async (ahead) => {
  const issuer = await startIssuer();
  issuer.ahead = ahead;
  const opened = await openIssuer({
    issuer: issuer.url,
    discovery_url: `${issuer.url}/openid`,
    client_id: "cli",
  });
  const attempt = await begin(opened, "openid email", "http://127.0.0.1:17853/signed-in");
  const parameters = new URLSearchParams({ code: "c", state: attempt.state });
  expect(await tokensOf(opened, attempt, parameters, signal)).toMatchObject({ account: "u-1" });
});

test("a refusal is said in words, without what a terminal would obey", async () => {
  const { opened, attempt, issuer } = await begun();
  const ended = (parameters: Record<string, string>) =>
    tokensOf(opened, attempt, new URLSearchParams({ state: attempt.state, ...parameters }), signal);
  await expect(ended({ error: "access_denied" })).rejects.toMatchObject({
    exit: EXIT.notSignedIn,
    message: "You did not finish signing in. Nothing has changed.",
  });
  await expect(
    ended({ error: "invalid_scope", error_description: "\u001b[31mno\u001b[0m such scope" }),
  ).rejects.toMatchObject({
    exit: EXIT.refused,
    message: "The sign-in service refuses this (invalid_scope: no such scope).",
  });
  issuer.failing = 500;
  await expect(ended({ code: "c" })).rejects.toMatchObject({
    exit: EXIT.unreachable,
    message: expect.stringContaining("does not answer as it should"),
  });
});

test.each(["file:///etc/passwd", "http://issuer.example/openid", "x"])(
  "an issuer at %s is not asked",
  async (discovery_url) => {
    const config = { issuer: "https://issuer.example", discovery_url, client_id: "cli" };
    await expect(openIssuer(config)).rejects.toMatchObject({ exit: EXIT.refused });
  },
);
