import { JwtRsaVerifier } from "aws-jwt-verify";
import { FetchError, JwtBaseError } from "aws-jwt-verify/error";
import { SimpleJwksCache } from "aws-jwt-verify/jwk";
import { type Identity, identityFrom } from "./identity.ts";
import type { Issuer } from "./issuers.ts";

/**
 * A function that tells who a bearer token stands for. Signature (RS256), issuer, expiry, client and
 * `token_use: access` are checked; keys are fetched once and kept, and again only for a key id not seen yet.
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
    const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization ?? "")?.[1];
    if (token === undefined) return { refused: "Send a token: Authorization: Bearer <JWT>." };
    try {
      const claims = await verifier.verify(token);
      return identityFrom(claims, clients.get(claims.iss ?? "") ?? [], prefixes.get(claims.iss ?? "") ?? "");
    } catch (error) {
      if (error instanceof JwtBaseError && !(error instanceof FetchError))
        return { refused: reasonOf(error) };
      throw error;
    }
  };
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
