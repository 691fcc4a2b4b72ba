import {
  AdminAddUserToGroupCommand,
  AdminConfirmSignUpCommand,
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
  SignUpCommand,
  UsernameExistsException,
} from "@aws-sdk/client-cognito-identity-provider";
import { clientOf } from "../emulator/aws.ts";

/** The user pool of a stage. */
export interface UserPool {
  endpoint_url: string;
  user_pool_id: string;
  user_pool_client_id: string;
}

export interface Credentials {
  email: string;
  password: string;
}

/** A user with an access token; `id` is the token's `sub`. */
export interface SignedIn extends Credentials {
  id: string;
  token: string;
}

const subjectOf = (token: string): string =>
  JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()).sub;

/**
 * Signs a user up if necessary, adds them to these groups (`pro`, `team`), and signs them in.
 *
 * @throws {Error} when Cognito returns no access token
 */
export async function signIn(
  { endpoint_url, user_pool_id, user_pool_client_id }: UserPool,
  { email, password }: Credentials,
  groups: readonly string[] = [],
): Promise<SignedIn> {
  const cognito = new CognitoIdentityProviderClient(clientOf(endpoint_url));
  const user = { UserPoolId: user_pool_id, Username: email };
  try {
    const attributes = [{ Name: "email", Value: email }];
    await cognito.send(
      new SignUpCommand({
        ClientId: user_pool_client_id,
        Username: email,
        Password: password,
        UserAttributes: attributes,
      }),
    );
    await cognito.send(new AdminConfirmSignUpCommand(user));
  } catch (error) {
    if (!(error instanceof UsernameExistsException)) throw error;
  }
  for (const group of groups) {
    await cognito.send(new AdminAddUserToGroupCommand({ ...user, GroupName: group }));
  }
  const { AuthenticationResult: result } = await cognito.send(
    new InitiateAuthCommand({
      ClientId: user_pool_client_id,
      AuthFlow: "USER_PASSWORD_AUTH",
      AuthParameters: { USERNAME: email, PASSWORD: password },
    }),
  );
  if (!result?.AccessToken) throw new Error(`Cognito returned no access token for ${email}`);
  return { email, password, id: subjectOf(result.AccessToken), token: result.AccessToken };
}
