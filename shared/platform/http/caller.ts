import type { Endpoint } from "@dreamcatcher/contracts/endpoint";
import { correlationIdFrom, traceparentFrom } from "#shared/platform/observability/trace.ts";
import { forbidden, unauthorized } from "#shared/platform/problem-error.ts";
import type { Caller, HttpEvent } from "./types.ts";

/**
 * The caller of a request. It fails closed: without an owner and the endpoint's scopes from the authorizer
 * there is no caller.
 *
 * @throws {ProblemError} when there is no valid token (401) or a scope is missing (403)
 */
export function callerOf(event: HttpEvent, scopes: Endpoint["scopes"]): Caller {
  const trace = {
    correlation_id: correlationIdFrom(event.headers["x-correlation-id"], event.requestContext.requestId),
    traceparent: traceparentFrom(event.headers.traceparent),
  };
  if (scopes === "open") return { owner_id: "", tier: "none", ...trace };
  const identity = event.requestContext.authorizer?.lambda;
  if (!identity || "refused" in identity) throw unauthorized(identity?.refused ?? "No token was sent.");
  if (!identity.owner_id) throw unauthorized("The token names no owner.");
  const granted = identity.scopes.split(" ");
  const missing = scopes.filter((scope) => !granted.includes(scope));
  if (missing.length > 0) throw forbidden(`The token lacks the scope ${missing.join(" ")}.`);
  return { owner_id: identity.owner_id, tier: identity.tier, ...trace };
}
