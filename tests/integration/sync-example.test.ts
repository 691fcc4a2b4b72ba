import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { newUser, STREAM_TIMEOUT_MS, stage, waitForStream } from "./harness/index.ts";

beforeAll(waitForStream, STREAM_TIMEOUT_MS);

const run = promisify(execFile);
const script = fileURLToPath(new URL("../../examples/sync/run.ts", import.meta.url));

test("two devices of one person see each other's edits live, and nothing is overwritten", async () => {
  const { token } = await newUser();
  const env = { ...process.env, DREAMCATCHER_URL: stage.api_url, DREAMCATCHER_TOKEN: token };
  const { stdout } = await run(process.execPath, [script], { env });
  expect(stdout.trim().split("\n")).toEqual([
    "The phone shows what the laptop created.",
    "The laptop shows what the phone edited.",
    "The phone is offline, and shows its own edits: Glasshouse.",
    "In conflict: title, Greenhouse -> Glasshouse here, Orangery there.",
    "Merged: Orangery, Tomatoes and figs, By the south wall.",
    "The laptop shows what was decided on the phone.",
    "The laptop finds: Orangery of glass",
    "The phone finds: Orangery of glass",
    "Deleted on the laptop, it is gone from the phone.",
  ]);
});
