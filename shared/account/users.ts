import {
  AdminGetUserCommand,
  AdminUserGlobalSignOutCommand,
  UserNotFoundException,
} from "@aws-sdk/client-cognito-identity-provider";
import { cognito } from "#shared/platform/aws/cognito.ts";
import { environment } from "#shared/platform/environment.ts";

const { USER_POOL_ID: UserPoolId } = environment("USER_POOL_ID");

/**
 * The email address of a user of the stage's pool; null for an owner of another issuer, who is not in it. An
 * owner's id is the subject of their tokens, which the pool takes in place of a name.
 */
export async function emailOf(owner: string): Promise<string | null> {
  const user = await inPool(() => cognito.send(new AdminGetUserCommand({ UserPoolId, Username: owner })));
  return user?.UserAttributes?.find(({ Name }) => Name === "email")?.Value ?? null;
}

/**
 * Revokes all refresh tokens of a user.
 *
 * @returns false for an owner of another issuer
 */
export async function revokeSessions(owner: string): Promise<boolean> {
  const revoke = new AdminUserGlobalSignOutCommand({ UserPoolId, Username: owner });
  return (await inPool(() => cognito.send(revoke))) !== undefined;
}

/** What a call about a user returns, undefined where the pool has no such user. */
async function inPool<Output>(call: () => Promise<Output>): Promise<Output | undefined> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof UserNotFoundException) return undefined;
    throw error;
  }
}
