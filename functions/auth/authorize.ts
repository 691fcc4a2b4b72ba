import type {
  APIGatewayRequestAuthorizerEventV2,
  APIGatewaySimpleAuthorizerWithContextResult,
} from "aws-lambda";
import type { Identity } from "#shared/platform/auth/identity.ts";
import { issuers } from "#shared/platform/auth/issuers.ts";
import { createVerifier } from "#shared/platform/auth/verify.ts";

const identify = createVerifier(issuers);

/**
 * The Lambda authorizer of the HTTP API. API Gateway's own response to a rejected request would not be a
 * problem (RFC 9457), so it lets every request pass with the identity, and `shared/platform/http/caller.ts`
 * rejects it.
 */
export const handler = async ({
  headers,
}: APIGatewayRequestAuthorizerEventV2): Promise<APIGatewaySimpleAuthorizerWithContextResult<Identity>> => ({
  isAuthorized: true,
  context: await identify(headers?.authorization),
});
