import type {
  APIGatewayRequestAuthorizerEventV2,
  APIGatewaySimpleAuthorizerWithContextResult,
} from "aws-lambda";
import type { Identity } from "#shared/platform/auth/identity.ts";
import { issuers } from "#shared/platform/auth/issuers.ts";
import { verifierFor } from "#shared/platform/auth/verify.ts";

const identify = verifierFor(issuers);

/**
 * Tells the API who is calling. An HTTP API answers a refusal in its own words, so the refusal is passed on
 * and `shared/platform/http/caller.ts`, which accepts nothing but a named owner, answers it as a problem.
 */
export const handler = async ({
  headers,
}: APIGatewayRequestAuthorizerEventV2): Promise<APIGatewaySimpleAuthorizerWithContextResult<Identity>> => ({
  isAuthorized: true,
  context: await identify(headers?.authorization),
});
