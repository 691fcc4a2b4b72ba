import type { Calls } from "../calls.ts";
import type { CallOptions } from "../request.ts";

export const operationsWith = ({ call }: Calls) => ({
  /** Reads whether the API is up; needs no token. */
  health: (options?: CallOptions) => call("get-health", {}, options),

  /** Reads the health of each part of the service. */
  healthDetails: (options?: CallOptions) => call("get-health-details", {}, options),

  /** Reads the OpenAPI document. */
  openapi: (options?: CallOptions) => call("get-openapi", {}, options),

  /** Reads the AsyncAPI document: events of the bus and live messages. */
  asyncapi: (options?: CallOptions) => call("get-asyncapi", {}, options),

  /** Reads the page about events, as HTML. */
  eventsDocs: (options?: CallOptions) => call("get-events-docs", {}, options),

  /** Reads the API's documentation page, as HTML. */
  docs: (options?: CallOptions) => call("get-docs", {}, options),

  /** Reads the script of the documentation page. */
  docsScript: (options?: CallOptions) => call("get-docs-script", {}, options),
});

/** The methods of `client.operations`. */
export interface OperationMethods extends ReturnType<typeof operationsWith> {}
