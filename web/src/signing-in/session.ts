import * as oauth from "oauth4webapi";
import { callbackUrl, readIssuer } from "./issuer.ts";
import { forgetRefreshToken, keepRefreshToken, keptRefreshToken } from "./refresh-token.ts";

/** Who is signed in, and until when the access token holds. Tokens are in memory alone. */
export interface Session {
  account: string;
  email: string | null;
  token: string;
  /** In milliseconds since 1970. */
  expires: number;
}

/** What is kept in the tab between leaving for the sign-in page and coming back. */
interface Attempt {
  state: string;
  verifier: string;
  returnTo: string;
}

const ATTEMPT = "dreamcatcher-sign-in";
const SCOPES = "openid email dreamcatcher/read dreamcatcher/write";
/** A token is renewed this long before its end, so that no request meets it. */
const EARLY_MS = 60_000;

let session: Session | undefined;

/** Leaves for the stage's sign-in page; `returnTo` is the path to come back to. */
export async function beginSignIn(returnTo: string): Promise<void> {
  const { server, client } = await readIssuer();
  const attempt: Attempt = {
    state: oauth.generateRandomState(),
    verifier: oauth.generateRandomCodeVerifier(),
    returnTo,
  };
  sessionStorage.setItem(ATTEMPT, JSON.stringify(attempt));
  const url = new URL(server.authorization_endpoint ?? "");
  for (const [name, value] of Object.entries({
    client_id: client.client_id,
    redirect_uri: callbackUrl(),
    response_type: "code",
    scope: SCOPES,
    state: attempt.state,
    code_challenge: await oauth.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: "S256",
  }))
    url.searchParams.set(name, value);
  location.assign(url);
}

/**
 * Ends a sign-in by the parameters of the page that it came back to.
 *
 * @returns the path to go on with
 * @throws {Error} when the sign-in was not begun in this tab, or was refused
 */
export async function endSignIn(parameters: URLSearchParams): Promise<string> {
  const attempt: Attempt | null = JSON.parse(sessionStorage.getItem(ATTEMPT) ?? "null");
  if (attempt === null) throw new Error("This sign-in was not begun in this tab, or has ended already.");
  const { server, client, insecure } = await readIssuer();
  const valid = oauth.validateAuthResponse(server, client, parameters, attempt.state);
  sessionStorage.removeItem(ATTEMPT);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    valid,
    callbackUrl(),
    attempt.verifier,
    insecure,
  );
  await remember(await oauth.processAuthorizationCodeResponse(server, client, response));
  return attempt.returnTo;
}

/**
 * The session, renewed where its token ends; undefined where nobody is signed in. One tab renews at a time,
 * since a refresh token is replaced when it is used.
 *
 * @throws {TypeError} when there is no response
 */
export async function currentSession({ refresh = false } = {}): Promise<Session | undefined> {
  const before = session;
  if (before && !refresh && before.expires - EARLY_MS > Date.now()) return before;
  return navigator.locks.request("dreamcatcher-session", async () => {
    if (session !== before && session) return session;
    const token = await keptRefreshToken();
    if (token === undefined) return undefined;
    const { server, client, insecure } = await readIssuer();
    const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), token, insecure);
    try {
      return await remember(await oauth.processRefreshTokenResponse(server, client, response));
    } catch (error) {
      if (!(error instanceof oauth.ResponseBodyError)) throw error;
      await forget();
      return undefined;
    }
  });
}

/** Ends the session on this device, or on all, and leaves for the stage's sign-out page. */
export async function signOut(): Promise<void> {
  const { server, client, insecure } = await readIssuer();
  const token = await keptRefreshToken();
  if (token !== undefined && server.revocation_endpoint)
    await oauth.revocationRequest(server, client, oauth.None(), token, insecure).catch(() => undefined);
  await forget();
  const url = new URL(server.end_session_endpoint ?? location.origin);
  url.searchParams.set("client_id", client.client_id);
  url.searchParams.set("logout_uri", `${location.origin}/`);
  location.assign(url);
}

async function forget(): Promise<void> {
  session = undefined;
  await forgetRefreshToken();
}

async function remember(tokens: oauth.TokenEndpointResponse): Promise<Session> {
  if (tokens.refresh_token) await keepRefreshToken(tokens.refresh_token);
  const claims = oauth.getValidatedIdTokenClaims(tokens);
  const account = claims?.sub ?? session?.account;
  if (account === undefined) throw new Error("The issuer sent no identity.");
  session = {
    account,
    email: (claims?.email as string | undefined) ?? session?.email ?? null,
    token: tokens.access_token,
    expires: Date.now() + (tokens.expires_in ?? 0) * 1000,
  };
  return session;
}
