import type { Import } from "@dreamcatcher/contracts/import";
import { describe, expect, test } from "vitest";
import { chatgpt } from "./fixtures.ts";
import {
  type Api,
  api,
  changeFunction,
  eventually,
  killWorkers,
  newUser,
  QUICK_REDELIVERY,
  queuesOf,
  sendTo,
  takeMessage,
  upload,
  waitForImport,
} from "./harness/index.ts";

const exportOf = (conversations: readonly unknown[]) => Buffer.from(JSON.stringify(conversations));
const chats = (count: number) => Array.from({ length: count }, (_, n) => chatgpt(`chat-${n}`, `Barrel ${n}`));

/**
 * Long enough for a message to be delivered anew and worked on by a busy machine, far from twelve minutes.
 */
const TIMEOUT_MS = 150_000;

/** Kills the workers of a function when the import reaches a state. */
async function killedWhen(job: string, as: Api, id: string, isReached: (found: Import) => boolean) {
  await eventually(async () => expect(await as.imports.get(id)).toSatisfy(isReached), { interval: 10 });
  expect(await killWorkers(job)).toBeGreaterThan(0);
  expect(await as.imports.get(id)).not.toMatchObject({ status: "completed" });
}

describe("an import continues within seconds and counts each conversation once", () => {
  test("when workers that organize it are killed", async () => {
    const as = api(await newUser());
    const id = await upload(as, exportOf(chats(150)));
    await killedWhen("organize-chunk", as, id, ({ dreams_created }) => dreams_created > 0);
    expect(await waitForImport(as, id, TIMEOUT_MS)).toMatchObject({
      status: "completed",
      conversations_seen: 150,
      dreams_created: 150,
      dreams_updated: 0,
      unchanged: 0,
      failures_count: 0,
    });
  });

  test("when the worker that splits it is killed", async () => {
    const as = api(await newUser());
    const empty = Array.from({ length: 4000 }, (_, n) => ({ title: `Empty ${n}`, messages: [] }));
    const id = await upload(as, exportOf([...chats(20), ...empty]));
    await killedWhen("split-import", as, id, ({ status }) => status === "splitting");
    expect(await waitForImport(as, id, TIMEOUT_MS)).toMatchObject({
      status: "completed",
      conversations_seen: 4020,
      dreams_created: 20,
      empty: 4000,
      failures_count: 0,
    });
  });
});

describe("an import ends with a failure", () => {
  /** Makes a function exit whenever it sends a request to a path. */
  const dyingAt = (job: string, path: string) => {
    const die = `import http from "node:http"; const { request } = http;
      http.request = (options, ...rest) => {
        if (String(options.path).includes("${path}")) process.kill(process.pid, "SIGKILL");
        return request(options, ...rest);
      };`;
    const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(die)}`;
    return changeFunction(job, { environment: { NODE_OPTIONS, ...QUICK_REDELIVERY } });
  };

  test("when organizing a chunk kills each worker; the dead letter succeeds when it is moved back", async () => {
    const as = api(await newUser());
    const { jobs, deadLetters } = await queuesOf("organize-chunk");
    const mend = await dyingAt("organize-chunk", "/transcripts/");
    const id = await upload(as, exportOf(chats(3)));
    const ended = await waitForImport(as, id);
    expect(ended).toMatchObject({ status: "completed", dreams_created: 0, failures_count: 3 });
    expect(ended.failures).toEqual(
      [0, 1, 2].map((n) => ({ external_id: `chat-${n}`, reason: expect.stringMatching(/our side.*again/) })),
    );
    const letter = await takeMessage(deadLetters, (body) => body.includes(id));
    await mend();

    await sendTo(jobs, JSON.parse(letter));
    await eventually(async () => {
      expect(await Array.fromAsync(as.dreams.list())).toHaveLength(3);
    });
    expect(await as.imports.get(id)).toEqual(ended);
  });

  test("when splitting kills each worker", async () => {
    const as = api(await newUser());
    const { deadLetters } = await queuesOf("split-import");
    await dyingAt("split-import", "/chunks/");
    const id = await upload(as, exportOf(chats(3)));
    expect(await waitForImport(as, id)).toMatchObject({
      status: "failed",
      failure: expect.stringMatching(/our side.*again/),
    });
    await takeMessage(deadLetters, (body) => body.includes(id));
  });
});
