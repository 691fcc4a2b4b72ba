import { Id } from "@dreamcatcher/contracts/primitives";

/** Who a token stands for; `scopes` are parted by blanks. `refused` says why the token does not count. */
export type Identity = { owner_id: string; scopes: string; tier: string } | { refused: string };

/** The scope Cognito gives a person who signed in to the app itself: it stands for all that is theirs. */
const OWN_SIGN_IN = "aws.cognito.signin.user.admin";
const ALL_SCOPES = "dreamcatcher/read dreamcatcher/write";
const PAID_TIERS = ["team", "pro"];

type Claims = Readonly<Record<string, unknown>>;

/** Who the verified claims of an access token stand for: owner, scopes and tier. */
export function identityFrom(claims: Claims, clientIds: readonly string[], ownerPrefix: string): Identity {
  if (claims.token_use !== "access")
    return { refused: "This is no access token: send the access token, not the id token." };
  if (!clientIds.includes(String(claims.client_id)))
    return { refused: "The token was made for another client." };
  const owner = Id.safeParse(`${ownerPrefix}${claims.sub}`);
  if (!owner.success) return { refused: "The token's subject cannot be an owner." };
  const granted = String(claims.scope ?? "").split(" ");
  const groups = Array.isArray(claims["cognito:groups"]) ? claims["cognito:groups"] : [];
  return {
    owner_id: owner.data,
    scopes: granted.includes(OWN_SIGN_IN) ? ALL_SCOPES : granted.join(" "),
    tier: PAID_TIERS.find((tier) => groups.includes(tier)) ?? "free",
  };
}
