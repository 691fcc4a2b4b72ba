import { conflict } from "#shared/platform/problem-error.ts";
import { revokeSessions } from "./users.ts";

/**
 * Signs a user out on every device.
 *
 * @throws {ProblemError} when the user is of another issuer (409)
 */
export async function signOutEverywhere(owner: string): Promise<void> {
  if (await revokeSessions(owner)) return;
  throw conflict("The account belongs to another token issuer than the stage's own. Sign out there.");
}
