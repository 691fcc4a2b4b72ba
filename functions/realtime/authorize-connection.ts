import { EVERYTHING } from "@dreamcatcher/contracts/live";
import type { APIGatewayAuthorizerResult, APIGatewayRequestAuthorizerEvent } from "aws-lambda";
import { usePass } from "#shared/live/passes.ts";
import { cameByTheApp } from "#shared/platform/auth/origin.ts";

/**
 * The Lambda authorizer of the WebSocket's `$connect`: browsers cannot send headers there, and an access
 * token in a query string would end up in logs, so it takes a pass that is used up.
 */
export async function handler({
  methodArn,
  headers,
  queryStringParameters,
}: APIGatewayRequestAuthorizerEvent): Promise<APIGatewayAuthorizerResult> {
  const { pass = "", dream_id = EVERYTHING } = queryStringParameters ?? {};
  const admission = (await cameByTheApp(headers ?? {})) ? await usePass(pass, dream_id) : undefined;
  return {
    principalId: admission?.owner_id ?? "nobody",
    policyDocument: {
      Version: "2012-10-17",
      Statement: [
        { Action: "execute-api:Invoke", Effect: admission ? "Allow" : "Deny", Resource: methodArn },
      ],
    },
    ...(admission && { context: { ...admission } }),
  };
}
