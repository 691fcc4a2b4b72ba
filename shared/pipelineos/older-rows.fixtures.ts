import { type Item, projectKey } from "#shared/platform/table/keys.ts";

const said = { at: "2026-01-01T00:00:00.000Z", event_id: "e-1" };

const common = (owner: string, dream: string, id: string) => ({
  ...projectKey(owner, dream, id),
  said: {
    tickets_created: { ...said, value: 2 },
    progress: { ...said, value: { fraction: 0.5, message: "Hull closed" } },
    ending: { ...said, value: { project_id: id, outcome: "failed", reason: "It leaks" } },
  },
  change: "01JGFJJZ000000000000000000",
});

/** Stored projects of each earlier shape, by the field that was new in it. */
export const olderProjects = (owner: string, dream: string): Readonly<Record<string, Item>> => ({
  first: common(owner, dream, "p-1"),
  id: { ...common(owner, dream, "p-2"), id: "p-2", version: 1 },
});
