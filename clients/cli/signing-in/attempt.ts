import * as oauth from "oauth4webapi";
import type { Issuer } from "./issuer.ts";

/** A sign-in that has begun. Its secrets are in this process alone, and go with it. */
export interface Attempt {
  /** The issuer's page to sign in at. */
  link: string;
  redirect_uri: string;
  /** Tells what comes back from what others send. */
  state: string;
  /** Proves to the issuer that who brings the code is who began. */
  verifier: string;
}

/** Begins a sign-in that comes back to this address. */
export async function begin(
  { server, client }: Issuer,
  scope: string,
  redirect_uri: string,
): Promise<Attempt> {
  const state = oauth.generateRandomState();
  const verifier = oauth.generateRandomCodeVerifier();
  const link = new URL(server.authorization_endpoint ?? "");
  for (const [name, value] of Object.entries({
    client_id: client.client_id,
    redirect_uri,
    response_type: "code",
    scope,
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  }))
    link.searchParams.set(name, value);
  return { link: link.href, redirect_uri, state, verifier };
}
