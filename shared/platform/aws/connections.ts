import { ApiGatewayManagementApiClient } from "@aws-sdk/client-apigatewaymanagementapi";
import { environment } from "#shared/platform/environment.ts";

const { CONNECTIONS_ENDPOINT: endpoint } = environment("CONNECTIONS_ENDPOINT");

/** The most calls at once: ten events of a batch, for the 20 connections that an owner may have. */
const MAX_SOCKETS = 200;

/**
 * The client of the WebSocket API's connections; one per process. A call takes milliseconds, and one that
 * takes longer is given up: nobody relies on it. Those that hang leave room for all others.
 */
export const connections = new ApiGatewayManagementApiClient({
  endpoint,
  maxAttempts: 1,
  requestHandler: {
    connectionTimeout: 500,
    requestTimeout: 1000,
    throwOnRequestTimeout: true,
    httpAgent: { maxSockets: MAX_SOCKETS },
    httpsAgent: { maxSockets: MAX_SOCKETS },
  },
});
