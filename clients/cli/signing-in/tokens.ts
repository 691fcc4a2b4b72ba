import * as oauth from "oauth4webapi";
import { CommandError } from "../command-error.ts";
import { EXIT } from "../exit-codes.ts";
import type { Attempt } from "./attempt.ts";
import type { Issuer } from "./issuer.ts";
import { inWords } from "./words.ts";

/** What the issuer has given. */
export interface Tokens {
  access_token: string;
  /** When the access token ends by this machine's clock, right or wrong, as ISO 8601. */
  expires_at: string;
  refresh_token: string;
}

/** Who has signed in. */
export interface Identity {
  /** The subject of the tokens. */
  account: string;
  email: string | null;
}

/** The issuer does not renew a session any more. */
export class SessionEnded extends Error {
  override readonly name = "SessionEnded";
}

/**
 * Ends a sign-in by the parameters that it came back with.
 *
 * @throws {NetworkError} when the issuer does not respond
 * @throws {CommandError} when the issuer refuses, or the person has given up
 */
export async function tokensOf(
  { server, client, options }: Issuer,
  { state, redirect_uri, verifier }: Attempt,
  parameters: URLSearchParams,
  signal: AbortSignal,
): Promise<Tokens & Identity> {
  try {
    const valid = oauth.validateAuthResponse(server, client, parameters, state);
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      oauth.None(),
      valid,
      redirect_uri,
      verifier,
      { ...options, signal },
    );
    const answer = await oauth.processAuthorizationCodeResponse(server, client, response);
    const claims = oauth.getValidatedIdTokenClaims(answer);
    if (claims === undefined || answer.refresh_token === undefined)
      throw new CommandError(EXIT.refused, "The sign-in service sent no identity, or no refresh token.");
    const { sub: account, email } = claims;
    const tokens = tokensIn(answer, answer.refresh_token);
    return { ...tokens, account, email: typeof email === "string" ? email : null };
  } catch (error) {
    throw inWords(error);
  }
}

/**
 * Renews a session by its refresh token, which the issuer may replace, or leave.
 *
 * @throws {SessionEnded} when the issuer does not accept it any more
 * @throws {NetworkError} when the issuer does not respond
 * @throws {CommandError} when the issuer answers otherwise
 */
export async function renewed({ server, client, options }: Issuer, refreshToken: string): Promise<Tokens> {
  try {
    const response = await oauth.refreshTokenGrantRequest(
      server,
      client,
      oauth.None(),
      refreshToken,
      options,
    );
    return tokensIn(await oauth.processRefreshTokenResponse(server, client, response), refreshToken);
  } catch (error) {
    if (error instanceof oauth.ResponseBodyError && error.error === "invalid_grant") throw new SessionEnded();
    throw inWords(error);
  }
}

/**
 * Has the issuer forget a refresh token.
 *
 * @returns whether it has
 */
export async function revoke({ server, client, options }: Issuer, refreshToken: string): Promise<boolean> {
  if (server.revocation_endpoint === undefined) return false;
  const response = await oauth.revocationRequest(server, client, oauth.None(), refreshToken, options);
  await oauth.processRevocationResponse(response);
  return true;
}

const tokensIn = (
  { access_token, expires_in = 0, refresh_token }: oauth.TokenEndpointResponse,
  before: string,
): Tokens => ({
  access_token,
  expires_at: new Date(Date.now() + expires_in * 1000).toISOString(),
  refresh_token: refresh_token ?? before,
});
