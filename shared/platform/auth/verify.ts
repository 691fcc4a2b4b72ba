import { JwtRsaVerifier } from "aws-jwt-verify";
import { FetchError, JwtBaseError, JwtParseError } from "aws-jwt-verify/error";
import { SimpleJwksCache } from "aws-jwt-verify/jwk";
import { decomposeUnverifiedJwt, validateJwtFields } from "aws-jwt-verify/jwt";
import { type Identity, identityFrom } from "./identity.ts";
import type { Issuer } from "./issuers.ts";

/** More than any issuer's tokens have. API Gateway itself accepts 10 KB of headers. */
const MAX_TOKEN_LENGTH = 8 * 1024;

/** Three parts in base64url. */
const JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** Key ids are thumbprints, UUIDs or short names. */
const KEY_ID = /^[\x21-\x7e]{1,128}$/;

/**
 * A function that verifies a bearer token: signature (RS256), issuer, expiry, client and `token_use: access`.
 * Keys are cached; an unknown key id causes a new fetch, at most every ten seconds.
 */
export function createVerifier(
  issuers: readonly Issuer[],
): (authorization: string | undefined) => Promise<Identity> {
  const prefixes = new Map(issuers.map(({ issuer, owner_prefix }) => [issuer, owner_prefix]));
  const clients = new Map(issuers.map(({ issuer, client_ids }) => [issuer, client_ids]));
  const verifier = JwtRsaVerifier.create(
    issuers.map(({ issuer, jwks_uri }) => ({ issuer, jwksUri: jwks_uri, audience: null })),
    { jwksCache: new SimpleJwksCache({ fetcher: { fetch: fetchKeys } }) },
  );
  return async (authorization) => {
    const token = /^Bearer (.+)$/is.exec(authorization ?? "")?.[1];
    if (token === undefined)
      return { refused: "The request has no access token. Send `Authorization: Bearer <token>`." };
    if (!JWT.test(token))
      return {
        refused: "The access token is not a JWT. Send the whole token: three parts with dots between.",
      };
    try {
      checkBeforeFetchingKeys(token, [...clients.keys()]);
      const claims = await verifier.verify(token);
      return identityFrom(claims, clients.get(claims.iss ?? "") ?? [], prefixes.get(claims.iss ?? "") ?? "");
    } catch (error) {
      if (error instanceof JwtBaseError && !(error instanceof FetchError))
        return { refused: reasonOf(error) };
      throw error;
    }
  };
}

/**
 * Rejects tokens that no key could validate, so that they cause no request to the issuer: the verifier itself
 * checks the claims only after it has fetched keys. It throws a JwtBaseError.
 */
function checkBeforeFetchingKeys(token: string, issuers: string[]): void {
  if (token.length > MAX_TOKEN_LENGTH) throw new JwtParseError("too long");
  const { header, payload } = decomposeUnverifiedJwt(token);
  if (header.alg !== "RS256") throw new JwtParseError("not signed with RS256");
  if (!KEY_ID.test(header.kid ?? "")) throw new JwtParseError("no valid key id");
  validateJwtFields(payload, { issuer: issuers, audience: null });
}

/**
 * The library's own fetcher requires HTTPS, which the emulator does not have. Like that one, it tries twice:
 * the first request may use a connection that the issuer has closed since, for example while Lambda had
 * suspended the function.
 */
async function fetchKeys(uri: string): Promise<ArrayBuffer> {
  try {
    return await requestKeys(uri).catch(() => requestKeys(uri));
  } catch (error) {
    throw new FetchError(uri, error);
  }
}

async function requestKeys(uri: string): Promise<ArrayBuffer> {
  const response = await fetch(uri, { signal: AbortSignal.timeout(3_000) });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.arrayBuffer();
}

/** A reason that reveals nothing about the token's content. */
const reasonOf = ({ name }: JwtBaseError) =>
  name === "JwtExpiredError"
    ? "The access token has expired. Sign in again."
    : "This stage does not accept the access token. Sign in to this stage.";
