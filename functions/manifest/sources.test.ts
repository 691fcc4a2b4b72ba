import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { endpoints } from "@dreamcatcher/contracts/endpoints/index";
import { expect, test } from "vitest";
import { uses } from "./deployment.ts";
import { deploymentOf } from "./endpoints.ts";
import { QUEUES } from "./queue-names.ts";
import { sources } from "./sources.ts";
import { subscriptions } from "./subscriptions.ts";
import { workflows } from "./workflows/index.ts";
import { functionsOf } from "./workflows/workflow.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

test("every function's file is in the manifest, and every entry has a file", () => {
  const files = globSync("functions/*/*.ts", { cwd: root, exclude: ["**/manifest", "**/*.test.ts"] });
  expect(files.length).toBeGreaterThan(30);
  expect(Object.values(sources).sort()).toEqual(files.sort());
});

test("the names of functions are unique", () => {
  const steps = functionsOf(Object.values(workflows));
  const names = [...endpoints, ...subscriptions, ...steps].map(({ name }) => name);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test("one job consumes each queue, and one closes each workflow's executions", () => {
  const consumed = subscriptions.flatMap(({ trigger }) => (trigger.kind === "queue" ? [trigger.queue] : []));
  expect(consumed).toEqual(QUEUES);
  const closed = subscriptions.flatMap(({ trigger }) =>
    trigger.kind === "execution" ? trigger.workflows : [],
  );
  expect(closed).toEqual(Object.keys(workflows));
});

test("a subscription has the idea of its entry, and defaults for what its entry omits", () => {
  const named = (name: string) => subscriptions.find((subscription) => subscription.name === name);
  expect(named("relay-outbox")).toMatchObject({
    folder: "streams",
    idea: "events",
    timeout: 30,
    memory: 512,
  });
  expect(named("split-import")).toMatchObject({
    folder: "jobs",
    idea: "imports",
    timeout: 900,
    batch_size: 1,
  });
  expect(named("close-implementation")).toMatchObject({
    folder: "jobs",
    idea: "implementations",
    trigger: { kind: "execution", workflows: ["implement"] },
    concurrency: 5,
  });
});

test("an endpoint's idea is its tag, unless its entry names another", () => {
  for (const endpoint of endpoints) {
    expect(deploymentOf(endpoint).idea).toBe(endpoint.tag);
    expect(deploymentOf(endpoint, { idea: "events", uses: uses() }).idea).toBe("events");
  }
});
