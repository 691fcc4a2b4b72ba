import { ApiGatewayManagementApiClient } from "@aws-sdk/client-apigatewaymanagementapi";
import { environment } from "#shared/platform/environment.ts";

const { CONNECTIONS_ENDPOINT: endpoint } = environment("CONNECTIONS_ENDPOINT");

/**
 * The client of the WebSocket API's connections; one per process. A call takes milliseconds, and one that
 * takes longer is given up: nobody relies on it.
 */
export const connections = new ApiGatewayManagementApiClient({
  endpoint,
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 500, requestTimeout: 1000, throwOnRequestTimeout: true },
});
