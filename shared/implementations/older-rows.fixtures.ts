import { type Item, implementationIndexKeys, implementationKey } from "#shared/platform/table/keys.ts";

const common = (owner_id: string, dream_id: string, id: string) => ({
  ...implementationKey(owner_id, id),
  ...implementationIndexKeys(owner_id, dream_id, id),
  id,
  owner_id,
  dream_id,
  status: "completed",
  planner: "built-in",
  language: null,
  verify: true,
  project_id: `dc-${id}`,
  tickets_created: 2,
  agents_assigned: 1,
  estimated_completion: "2026-01-05T00:00:00.000Z",
  created_at: "2026-01-02T00:00:00.000Z",
  updated_at: "2026-01-02T00:01:00.000Z",
  completed_at: "2026-01-02T00:01:00.000Z",
  failure: null,
  steps: [],
});

/** Stored implementations of each earlier shape, by the field that was new in it. */
export const olderImplementations = (owner: string, dream: string): Readonly<Record<string, Item>> => ({
  first: common(owner, dream, "i-first"),
  progress: { ...common(owner, dream, "i-progress"), progress: 1, progress_message: "Hull closed" },
  verdict: {
    ...common(owner, dream, "i-verdict"),
    progress: null,
    progress_message: null,
    verdict: "verified",
    verdict_reasons: ["Passed: adds up"],
  },
});
