import { type Item, projectKey } from "#shared/platform/table/keys.ts";

const said = { at: "2026-01-01T00:00:00.000Z", event_id: "e-1" };

/** A project as it stood in the table before its row bore its id. */
export const olderProject = (owner: string, dream: string): Item => ({
  ...projectKey(owner, dream, "p-1"),
  said: {
    tickets_created: { ...said, value: 2 },
    progress: { ...said, value: { fraction: 0.5, message: "Hull closed" } },
    ending: { ...said, value: { project_id: "p-1", outcome: "failed", reason: "It leaks" } },
  },
  change: "01JGFJJZ000000000000000000",
});
