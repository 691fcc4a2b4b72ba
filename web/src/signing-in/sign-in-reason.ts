import * as oauth from "oauth4webapi";

/**
 * Why a sign-in did not succeed: it was given up on the issuer's page, or was begun elsewhere or long ago, or
 * there is no connection, or the issuer refuses it.
 */
export type SignInReason = "cancelled" | "not_begun" | "late" | "offline" | "refused";

/** A sign-in came back that this tab did not begin, or has ended already. */
export class NotBegun extends Error {
  override readonly name = "NotBegun";
}

/** The reason in an error of signing in. */
export function reasonOf(error: unknown): SignInReason {
  if (error instanceof NotBegun) return "not_begun";
  if (error instanceof oauth.AuthorizationResponseError) return reasonOfError(error.error);
  // A code is good for some minutes, and once.
  if (error instanceof oauth.ResponseBodyError) return error.error === "invalid_grant" ? "late" : "refused";
  // What `fetch` throws without a response; the library's own have codes.
  if (error instanceof TypeError && !("code" in error)) return "offline";
  return "refused";
}

/** The reason in the `error` that the issuer's page came back with. */
export const reasonOfError = (error: string): "cancelled" | "refused" =>
  error === "access_denied" ? "cancelled" : "refused";
