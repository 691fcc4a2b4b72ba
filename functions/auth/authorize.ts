import type {
  APIGatewayRequestAuthorizerEventV2,
  APIGatewaySimpleAuthorizerWithContextResult,
} from "aws-lambda";
import type { Identity } from "#shared/platform/auth/identity.ts";
import { issuers } from "#shared/platform/auth/issuers.ts";
import { cameByTheApp } from "#shared/platform/auth/origin.ts";
import { createVerifier } from "#shared/platform/auth/verify.ts";

const identify = createVerifier(issuers);

const ELSEWHERE: Identity = {
  misdirected: "The API is not called at this address. Send the request to the address of the web app.",
};

/**
 * The Lambda authorizer of the HTTP API. API Gateway's own response to a rejected request would not be a
 * problem (RFC 9457), so it lets every request pass with the identity, and `shared/platform/http/caller.ts`
 * rejects it.
 */
export const handler = async ({
  headers,
}: APIGatewayRequestAuthorizerEventV2): Promise<APIGatewaySimpleAuthorizerWithContextResult<Identity>> => ({
  isAuthorized: true,
  context: (await cameByTheApp(headers ?? {})) ? await identify(headers?.authorization) : ELSEWHERE,
});
