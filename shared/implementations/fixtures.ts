import type { ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import { now } from "#shared/dreams/fixtures.ts";

/** An implementation that runs in the sandbox, with these fields. */
export const implementationOf = (fields: Partial<ImplementationSummary> = {}): ImplementationSummary => ({
  id: "i-1",
  owner_id: "noor",
  dream_id: "dream-1",
  status: "verifying",
  planner: "built-in",
  language: null,
  verify: true,
  stop_after: null,
  project_id: "dc-i-1",
  tickets_created: 3,
  agents_assigned: 1,
  estimated_completion: null,
  progress: null,
  progress_message: null,
  created_at: now,
  updated_at: now,
  completed_at: null,
  approved_at: null,
  accepted_at: null,
  failure: null,
  verdict: null,
  verdict_reasons: [],
  ...fields,
});
