import type { Calls } from "../calls.ts";
import type { RequestOptions } from "../request.ts";

export const operationsWith = ({ call }: Calls) => ({
  /** Asks whether the API is up; without a token. */
  health: (options?: RequestOptions) => call("get-health", {}, options),

  /** Asks each part of the service. */
  healthDetails: (options?: RequestOptions) => call("get-health-details", {}, options),

  /** Reads the OpenAPI document. */
  openapi: (options?: RequestOptions) => call("get-openapi", {}, options),

  /** Reads the API's page, as HTML. */
  docs: (options?: RequestOptions) => call("get-docs", {}, options),
});
