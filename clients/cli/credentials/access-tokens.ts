import type { TokenProvider } from "@dreamcatcher/client";
import { CommandError } from "../command-error.ts";
import { EXIT } from "../exit-codes.ts";
import type { Folders } from "../settings/folders.ts";
import type { Stage } from "../settings/stages.ts";
import { type Credentials, changing, type OpenCredentials } from "./credentials.ts";

/** A token is renewed this long before its end, so that no request meets it. */
const EARLY_MS = 60_000;

/**
 * The access tokens of kept credentials: the one that there is while it holds; then, and when the API refuses
 * it, another by the refresh token. One process renews at a time, and the others use what it got.
 *
 * @returns a function that throws a CommandError when the session has ended, and a NetworkError when the
 *   issuer does not respond
 */
export function tokensFrom(
  { folders, signal }: { folders: Folders; signal: AbortSignal },
  stage: Stage,
  kept: Credentials,
): TokenProvider {
  let current = kept;
  let renewing: Promise<Credentials> | undefined;
  return async ({ refresh }) => {
    if (refresh || !holds(current)) {
      renewing ??= changing(folders, signal, (credentials) => renew(credentials, signal, stage, current));
      try {
        current = await renewing;
      } finally {
        renewing = undefined;
      }
    }
    return current.access_token;
  };
}

const holds = ({ expires_at }: Credentials): boolean => Date.parse(expires_at) - EARLY_MS > Date.now();

async function renew(
  credentials: OpenCredentials,
  signal: AbortSignal,
  stage: Stage,
  before: Credentials,
): Promise<Credentials> {
  const kept = credentials.of(stage);
  if (kept?.account !== before.account)
    throw new CommandError(
      EXIT.notSignedIn,
      kept ? "Somebody else has signed in meanwhile." : "You have signed out meanwhile.",
      "Run this again, or sign in: dreams login",
    );
  // Another process has renewed it.
  if (kept.access_token !== before.access_token && holds(kept)) return kept;
  const [{ openIssuer }, { renewed, SessionEnded }] = await Promise.all([
    import("../signing-in/issuer.ts"),
    import("../signing-in/tokens.ts"),
  ]);
  const issuer = await openIssuer(kept.issuer, signal);
  // Where its successor could not be kept, the refresh token is not used up; from here on nothing aborts.
  await credentials.put(stage, kept);
  try {
    const next = { ...kept, ...(await renewed(issuer, kept.refresh_token)) };
    await credentials.put(stage, next);
    return next;
  } catch (error) {
    if (!(error instanceof SessionEnded)) throw error;
    await credentials.put(stage, undefined);
    throw new CommandError(
      EXIT.notSignedIn,
      "Your session has ended: it was ended elsewhere, or not used for a long time.",
      "Sign in again: dreams login. What was not sent yet is still here.",
    );
  }
}
