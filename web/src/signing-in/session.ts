import * as oauth from "oauth4webapi";
import { callbackUrl, type Issuer, readIssuer } from "./issuer.ts";
import { forgetRefreshToken, keepRefreshToken, keptRefreshToken } from "./refresh-token.ts";
import { tellAllTabs, tellOtherTabs } from "./session-end.ts";
import { NotBegun } from "./sign-in-reason.ts";

/** Who is signed in, and until when the access token holds. Tokens are in memory alone. */
interface Session {
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
/** A token is renewed this long before its end, so that no request meets it. */
const EARLY_MS = 60_000;

let session: Session | undefined;

/**
 * Leaves for the stage's sign-in page; `returnTo` is the path to come back to.
 *
 * @throws {TypeError} when there is no response
 */
export async function beginSignIn(returnTo: string): Promise<void> {
  const { server, client, config } = await readIssuer();
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
    scope: config.scopes,
    state: attempt.state,
    code_challenge: await oauth.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: "S256",
  }))
    url.searchParams.set(name, value);
  location.assign(url);
}

/**
 * Ends a sign-in by the parameters of the page that it came back to. For the reason of an error, see
 * `reasonOf`.
 *
 * @returns the path to go on with
 * @throws {NotBegun} when it was not begun in this tab
 */
export async function endSignIn(parameters: URLSearchParams): Promise<string> {
  const attempt: Attempt | null = JSON.parse(sessionStorage.getItem(ATTEMPT) ?? "null");
  // Somebody else's link must not sign this browser in to their account.
  if (attempt === null || parameters.get("state") !== attempt.state) throw new NotBegun();
  const { server, client, insecure } = await readIssuer();
  sessionStorage.removeItem(ATTEMPT);
  const valid = oauth.validateAuthResponse(server, client, parameters, attempt.state);
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
    if (token === undefined) {
      session = undefined;
      return undefined;
    }
    const { server, client, insecure } = await readIssuer();
    const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), token, insecure);
    try {
      return await remember(await oauth.processRefreshTokenResponse(server, client, response));
    } catch (error) {
      if (!(error instanceof oauth.ResponseBodyError)) throw error;
      await forget();
      tellAllTabs("refused");
      return undefined;
    }
  });
}

/** Forgets the session in every tab of this browser; returns its refresh token, for `leaveIssuer`. */
export async function forgetSession(): Promise<string | undefined> {
  const token = await keptRefreshToken();
  await forget();
  tellOtherTabs("signed_out");
  return token;
}

/**
 * Has the issuer revoke a refresh token, and leaves for its sign-out page; for the app's own page where it is
 * out of reach.
 */
export async function leaveIssuer(token: string | undefined): Promise<void> {
  const issuer = await readIssuer().catch(() => undefined);
  if (issuer && token !== undefined) await revoke(issuer, token);
  location.assign(issuer ? signOutUrl(issuer) : "/");
}

async function revoke({ server, client, insecure }: Issuer, token: string): Promise<void> {
  if (!server.revocation_endpoint) return;
  // The browser has forgotten it in any case.
  await oauth.revocationRequest(server, client, oauth.None(), token, insecure).catch(() => undefined);
}

/** Cognito reads the address to return to by a name of its own, others by that of OpenID Connect. */
function signOutUrl({ server, client }: Issuer): URL {
  const home = `${location.origin}/`;
  const url = new URL(server.end_session_endpoint ?? home);
  url.searchParams.set("client_id", client.client_id);
  for (const name of ["logout_uri", "post_logout_redirect_uri"]) url.searchParams.set(name, home);
  return url;
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
