import { createClient } from "@dreamcatcher/client";
import { memoryStore, SyncManager } from "@dreamcatcher/client/sync";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Pushing } from "./pushing.ts";

const NOTHING = {
  ...{ applied: [], conflicts: [], refused: [], changes: [] },
  ...{ cursor: "c", has_more: false, resync: false },
};

/** What the service answers to a capture: undefined for no response. */
type Answer = { status: number; body: object } | undefined;
const refusal = (status: number, slug: string, detail: string): Answer => ({
  status,
  body: { type: `urn:dreamcatcher:problem:${slug}`, title: "Refused", status, detail },
});

let answer: Answer;
let requests: number;
let told: string[];
let controller: AbortController;
let sync: SyncManager;
beforeEach(async () => {
  requests = 0;
  told = [];
  controller = new AbortController();
  sync = new SyncManager({ store: memoryStore() });
  const client = createClient({
    baseUrl: "https://app.example",
    token: "t",
    maxRetries: 0,
    async fetch(url) {
      requests += 1;
      const given = String(url).endsWith("/sync") ? { status: 200, body: NOTHING } : answer;
      if (given === undefined) throw new TypeError("fetch failed");
      const type = given.status < 400 ? "application/json" : "application/problem+json";
      const headers = { "content-type": type };
      return new Response(JSON.stringify(given.body), { status: given.status, headers });
    },
  });
  for (const thing of ["shed", "raft", "kite"])
    await sync.capture({ messages: [{ role: "user", content: `Build me a ${thing}.` }] });
  await sync.signIn({ client, account: "anna" });
});
afterEach(async () => {
  controller.abort();
  await sync.close();
});

const pushing = () =>
  new Pushing(
    sync,
    {
      failing: (error) => told.push(`failing: ${(error as Error).message}`),
      working: () => told.push("working"),
      refused: (problems) => told.push(`refused: ${problems.map(({ detail }) => detail).join()}`),
    },
    controller.signal,
  );

test("what the service does not take is told once", async () => {
  answer = refusal(422, "invalid-request", "No.");
  const running = pushing();
  running.ask();
  await vi.waitFor(() => expect(told).toEqual(["refused: No.,No.,No."]));
  await running.finish();
  expect(told).toHaveLength(1);
});

test("once the day's captures are used up, that is told once, and no capture is tried at once", async () => {
  answer = refusal(429, "quota-used-up", "500 captures a day are used up.");
  const running = pushing();
  running.ask();
  await vi.waitFor(() => expect(told).toEqual(["failing: 500 captures a day are used up."]));
  const before = requests;
  running.ask();
  running.ask();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(requests).toBe(before);
  expect(told).toHaveLength(1);
});

test("without a response it ends with what is kept, and says why once", async () => {
  answer = undefined;
  const running = pushing();
  running.ask();
  await running.finish();
  expect(told).toEqual([expect.stringContaining("failing: POST https://app.example/")]);
  expect(sync.state.unsynced).toBe(3);
});
