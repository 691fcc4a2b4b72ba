import type { Calls } from "../calls.ts";
import type { CallOptions } from "../request.ts";

export const operationsWith = ({ call }: Calls) => ({
  /** Asks whether the API is up; without a token. */
  health: (options?: CallOptions) => call("get-health", {}, options),

  /** Asks each part of the service. */
  healthDetails: (options?: CallOptions) => call("get-health-details", {}, options),

  /** Reads the OpenAPI document. */
  openapi: (options?: CallOptions) => call("get-openapi", {}, options),

  /** Reads the API's page, as HTML. */
  docs: (options?: CallOptions) => call("get-docs", {}, options),

  /** Reads the script of the API's page. */
  docsScript: (options?: CallOptions) => call("get-docs-script", {}, options),
});
