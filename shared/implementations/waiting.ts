import type { ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import { matchesStrongly } from "#shared/platform/entity-tags.ts";
import { conflict, staleRevision } from "#shared/platform/problem-error.ts";
import { implementationEtag } from "./response-headers.ts";

/**
 * Checks that a plan waits for approval, and is the one that the person has read.
 *
 * @param ifMatch the request's `If-Match`, absent or of the last change
 * @throws {ProblemError} when no plan waits (409) or `If-Match` is of another change (412)
 */
export function requireWaitingPlan(implementation: ImplementationSummary, ifMatch: string | undefined): void {
  const { status } = implementation;
  if (status !== "planned")
    throw conflict(`No plan waits for approval: the implementation's status is ${status}.`);
  const etag = implementationEtag(implementation);
  if (ifMatch !== undefined && !matchesStrongly(ifMatch, etag)) throw staleRevision(etag);
}
