import { readFileSync } from "node:fs";
import type { DreamStatus } from "@dreamcatcher/contracts/dream";
import type { Verdict } from "@dreamcatcher/contracts/implementation";
import { expect, test } from "vitest";
import { api, newUser, waitForImplementation } from "./harness/index.ts";

const exampleConversation = (name: string): object =>
  JSON.parse(
    readFileSync(new URL(`../../shared/planning/conversations/${name}.json`, import.meta.url), "utf8"),
  );

/** The verdict on a conversation that is captured and implemented unchanged. */
test.concurrent.each<[conversation: string, Verdict, DreamStatus, why: RegExp]>([
  ["program-with-its-output", "verified", "completed", /^Passed: python3 .*: it prints \[1, 2, 0\]$/],
  ["sql-schema", "partly", "planned", /^Works: db\/queries\/overdue\.sql: it runs in SQLite$/],
  ["home-automation", "unverified", "planned", /^Not tried: automations\.yaml: its 2 automations have /],
  ["go-program", "unverified", "planned", /there is no Go in the sandbox$/],
  ["page-in-pieces", "partly", "planned", /^Works: public\/index\.html: it loads with its scripts/],
  ["two-programs", "unverified", "planned", /not started: it reads its standard input$/],
  ["idea-without-code", "unverified", "planned", /it has no code$/],
  ["doctests-that-fail", "failed", "failed", /roman\(4\) returned 'IIII', not 'IV'$/],
  ["name-that-nothing-defines", "failed", "failed", /uses average, which nothing defines$/],
])("the conversation %s is %s", async (name, verdict, status, why) => {
  const as = api(await newUser());
  const { dream } = await as.conversations.capture(exampleConversation(name));
  const done = await waitForImplementation(as, (await as.dreams.implement(dream.id)).id);
  expect(done).toMatchObject({ verdict, status: verdict === "failed" ? "failed" : "completed" });
  expect(done.verdict_reasons).toContainEqual(expect.stringMatching(why));
  expect((await as.dreams.get(dream.id)).status).toBe(status);
});
