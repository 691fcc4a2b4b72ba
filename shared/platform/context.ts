/** The owner on whose behalf a function works, and the ids that trace requests, events and messages. */
export interface Context {
  owner_id: string;
  correlation_id: string;
  /** W3C trace context, see https://www.w3.org/TR/trace-context/ */
  traceparent: string;
}

/** A context of work that counts against quotas, with the owner's tier. */
export interface QuotaContext extends Context {
  tier: string;
}
