import type { SyncState } from "@dreamcatcher/client/sync";
import { expect, test } from "vitest";
import { afterFailure } from "./access.ts";

const stateOf = (status: SyncState["status"], error?: Error) => ({ status, error }) as SyncState;

test("a sync that runs does not hide that the one before it has failed", () => {
  const refused = stateOf("offline", new Error("refused"));
  expect(afterFailure(refused, stateOf("syncing"))).toEqual(refused);
  expect(afterFailure(stateOf("idle"), stateOf("syncing")).status).toBe("syncing");
  expect(afterFailure(refused, stateOf("idle")).status).toBe("idle");
});
