import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface TestIssuer {
  url: string;
  /** The refresh tokens that were used, each as often as it was. */
  used: string[];
  revoked: string[];
  /** How many seconds its clock is ahead of this machine's. */
  ahead: number;
  /** The status of each response, where it is not to work. */
  failing: number | undefined;
}

const EXPIRES_IN = 3600;

/**
 * An issuer that replaces refresh tokens and accepts each once, without any grace: whoever uses one twice is
 * signed out. It accepts every code, and `r-0` at first.
 */
export async function startIssuer(): Promise<TestIssuer> {
  let current = 0;
  const state: TestIssuer = { url: "", used: [], revoked: [], ahead: 0, failing: undefined };
  const server = createServer(async (request, response) => {
    const form = new URLSearchParams(Buffer.concat(await Array.fromAsync(request)).toString());
    const now = Math.floor(Date.now() / 1000) + state.ahead;
    const send = (status: number, body: object) =>
      response
        .writeHead(status, {
          "content-type": "application/json",
          date: new Date(now * 1000).toUTCString(),
          connection: "close",
        })
        .end(JSON.stringify(body));
    if (state.failing !== undefined) return send(state.failing, { message: "down" });
    const { url } = state;
    if (request.url === "/config.json")
      return send(200, {
        issuer: url,
        discovery_url: `${url}/openid`,
        scopes: "openid email",
        cli: { client_id: "cli", ports: [1], code_url: `${url}/signed-in/code` },
      });
    if (request.url === "/openid")
      return send(200, {
        issuer: url,
        authorization_endpoint: `${url}/authorize`,
        token_endpoint: `${url}/token`,
        revocation_endpoint: `${url}/revoke`,
      });
    if (request.url === "/revoke") {
      state.revoked.push(form.get("token") ?? "");
      return send(200, {});
    }
    if (form.get("grant_type") === "refresh_token") {
      const token = form.get("refresh_token") ?? "";
      state.used.push(token);
      if (token !== `r-${current}`) return send(400, { error: "invalid_grant" });
    }
    current += 1;
    const claims = {
      iss: url,
      aud: "cli",
      sub: "u-1",
      email: "a@b.example",
      iat: now,
      exp: now + EXPIRES_IN,
    };
    return send(200, {
      access_token: `a-${current}`,
      refresh_token: `r-${current}`,
      id_token: `${encoded({ alg: "RS256" })}.${encoded(claims)}.c2ln`,
      token_type: "Bearer",
      expires_in: EXPIRES_IN,
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return state;
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
