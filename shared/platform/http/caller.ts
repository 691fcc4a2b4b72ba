import type { Endpoint } from "@dreamcatcher/contracts/endpoint";
import { problemKinds } from "@dreamcatcher/contracts/problems";
import { correlationIdFrom, traceparentFrom } from "#shared/platform/observability/trace.ts";
import { forbidden, lacksScopes, unauthorized } from "#shared/platform/problem-error.ts";
import type { Caller, HttpEvent } from "./types.ts";

/**
 * The caller of a request. It fails closed: without an owner and the endpoint's scopes from the authorizer
 * there is no caller.
 *
 * @throws {ProblemError} when there is no valid token (401), a scope is missing (403), or the request did not
 *   come by the web app's address (403)
 */
export function callerOf(event: HttpEvent, scopes: Endpoint["scopes"]): Caller {
  const trace = {
    correlation_id: correlationIdFrom(event.headers["x-correlation-id"], event.requestContext.requestId),
    traceparent: traceparentFrom(event.headers.traceparent),
  };
  if (scopes === "open") return { owner_id: "", tier: "none", ...trace };
  const identity = event.requestContext.authorizer?.lambda;
  if (identity && "misdirected" in identity) throw forbidden(identity.misdirected);
  if (!identity || "refused" in identity)
    throw unauthorized(identity?.refused ?? problemKinds.unauthorized.example.detail);
  if (!identity.owner_id) throw unauthorized("The access token names no user. Sign in again.");
  const granted = identity.scopes.split(" ");
  const missing = scopes.filter((scope) => !granted.includes(scope));
  if (missing.length > 0) throw lacksScopes(missing);
  return { owner_id: identity.owner_id, tier: identity.tier, ...trace };
}
