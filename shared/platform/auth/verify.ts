import { JwtRsaVerifier } from "aws-jwt-verify";
import { FetchError, JwtBaseError, JwtParseError } from "aws-jwt-verify/error";
import { SimpleJwksCache } from "aws-jwt-verify/jwk";
import { decomposeUnverifiedJwt, validateJwtFields } from "aws-jwt-verify/jwt";
import { type Identity, identityFrom } from "./identity.ts";
import type { Issuer } from "./issuers.ts";

/** Longer than any token of an issuer, which API Gateway would hand on: it takes headers of 10 KB in all. */
const MAX_TOKEN_LENGTH = 8 * 1024;

/** Ids of keys are thumbprints, UUIDs or short names. */
const KEY_ID = /^[\x21-\x7e]{1,128}$/;

/**
 * A function that tells who a bearer token stands for. Signature (RS256), issuer, expiry, client and
 * `token_use: access` are checked. Keys are fetched once and kept, and again only for the id of a key that is
 * not among them, no more often than every ten seconds.
 */
export function verifierFor(
  issuers: readonly Issuer[],
): (authorization: string | undefined) => Promise<Identity> {
  const prefixes = new Map(issuers.map(({ issuer, owner_prefix }) => [issuer, owner_prefix]));
  const clients = new Map(issuers.map(({ issuer, client_ids }) => [issuer, client_ids]));
  const verifier = JwtRsaVerifier.create(
    issuers.map(({ issuer, jwks_uri }) => ({ issuer, jwksUri: jwks_uri, audience: null })),
    { jwksCache: new SimpleJwksCache({ fetcher: { fetch: fetchKeys } }) },
  );
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? "")?.[1];
    if (token === undefined) return { refused: "Send a token: Authorization: Bearer <JWT>." };
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
 * Refuses what no key could make good, so that nonsense costs the issuer nothing. The verifier looks at all
 * but the token's form after it has fetched keys.
 *
 * @throws JwtBaseError
 */
function checkBeforeFetchingKeys(token: string, issuers: string[]): void {
  if (token.length > MAX_TOKEN_LENGTH) throw new JwtParseError("too long");
  const { header, payload } = decomposeUnverifiedJwt(token);
  if (header.alg !== "RS256") throw new JwtParseError("signed in another way");
  if (!KEY_ID.test(header.kid ?? "")) throw new JwtParseError("names no key");
  validateJwtFields(payload, { issuer: issuers, audience: null });
}

/** The platform's fetch, since an issuer on a developer's machine has no TLS. */
async function fetchKeys(uri: string): Promise<ArrayBuffer> {
  try {
    const response = await fetch(uri, { signal: AbortSignal.timeout(3_000) });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return await response.arrayBuffer();
  } catch (error) {
    throw new FetchError(uri, error);
  }
}

/** Names what is wrong and nothing of the token. */
const reasonOf = ({ name }: JwtBaseError) =>
  name === "JwtExpiredError"
    ? "The token has expired: sign in again."
    : "The token is not one that this stage accepts.";
