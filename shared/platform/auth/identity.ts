import { Id } from "@dreamcatcher/contracts/primitives";

/**
 * The identity that a token proves, with space-separated scopes; `refused`: why the token is rejected; or
 * `misdirected`: why no token would do.
 */
export type Identity =
  | { owner_id: string; scopes: string; tier: string }
  | { refused: string }
  | { misdirected: string };

/** The scope of tokens that Cognito issues when a user signs in directly; it grants all scopes. */
const OWN_SIGN_IN = "aws.cognito.signin.user.admin";
const ALL_SCOPES = "dreamcatcher/read dreamcatcher/write";
const PAID_TIERS = ["team", "pro"];

type Claims = Readonly<Record<string, unknown>>;

/** The identity of an access token's verified claims: owner, scopes and tier. */
export function identityFrom(claims: Claims, clientIds: readonly string[], ownerPrefix: string): Identity {
  if (claims.token_use !== "access")
    return { refused: "The token is not an access token. Send the access token, not the id token." };
  if (!clientIds.includes(String(claims.client_id)))
    return { refused: "The token was issued to an app client that this stage does not accept." };
  const owner = Id.safeParse(`${ownerPrefix}${claims.sub}`);
  if (!owner.success) return { refused: "The token's subject is not a valid user id." };
  const granted = String(claims.scope ?? "").split(" ");
  const groups = Array.isArray(claims["cognito:groups"]) ? claims["cognito:groups"] : [];
  return {
    owner_id: owner.data,
    scopes: granted.includes(OWN_SIGN_IN) ? ALL_SCOPES : granted.join(" "),
    tier: PAID_TIERS.find((tier) => groups.includes(tier)) ?? "free",
  };
}
