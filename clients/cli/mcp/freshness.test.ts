import { ApiError, NetworkError } from "@dreamcatcher/client";
import type { SyncState } from "@dreamcatcher/client/sync";
import { expect, test } from "vitest";
import { freshnessOf } from "./freshness.ts";

const IDLE: SyncState = {
  mode: "pipelineos",
  status: "idle",
  error: undefined,
  progress: { sent: 0, received: 0 },
  unsynced: 0,
  conflicts: 0,
  refused: 0,
  changes: 1,
};

function apiError(status: number) {
  const response = new Response("", { status });
  return new ApiError({
    method: "POST",
    url: "https://app.example/api/v1/sync",
    response,
    text: "",
    mayBeApplied: false,
  });
}

test("nothing is said where all is well, or nobody is signed in", () => {
  expect(freshnessOf(IDLE)).toBeUndefined();
  expect(freshnessOf({ ...IDLE, mode: "standalone", status: "error" })).toBeUndefined();
});

test("says that the service gives no response, and what waits for it", () => {
  const error = new NetworkError("POST", "https://app.example", new Error("refused"));
  expect(freshnessOf({ ...IDLE, status: "offline", error, unsynced: 2 })).toMatch(
    /^The service gives no response.* 2 dreams with changes will be sent later\.$/,
  );
});

test("says that the sign-in has expired, and how to sign in again", () => {
  expect(freshnessOf({ ...IDLE, status: "error", error: apiError(401) })).toContain("dreams login");
});

test("says of other failures what they are", () => {
  expect(freshnessOf({ ...IDLE, status: "error", error: apiError(503) })).toMatch(
    /^The last sync failed.*503/,
  );
});

test("says while dreams are still received", () => {
  const receiving = { ...IDLE, status: "syncing", progress: { sent: 0, received: 500 } } as const;
  expect(freshnessOf(receiving)).toContain("500 dreams received so far");
  expect(freshnessOf({ ...receiving, progress: IDLE.progress })).toBeUndefined();
});
