/** On whose behalf work is done, and how it is traced through requests, events and queues. */
export interface Context {
  owner_id: string;
  correlation_id: string;
  /** W3C trace context, see https://www.w3.org/TR/trace-context/ */
  traceparent: string;
}

/** The same where it counts against quotas, which the owner's tier sets. */
export interface QuotaContext extends Context {
  tier: string;
}
