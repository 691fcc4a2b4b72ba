import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";

/** One client per process, so that invocations reuse its connections. */
export const cognito = new CognitoIdentityProviderClient({});
