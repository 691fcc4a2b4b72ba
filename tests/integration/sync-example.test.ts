import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { newUser, STREAM_TIMEOUT_MS, stage, waitForStream } from "./harness/index.ts";

beforeAll(waitForStream, STREAM_TIMEOUT_MS);

const run = promisify(execFile);
const script = fileURLToPath(new URL("../../examples/sync/run.ts", import.meta.url));

test("two devices of one person see each other's edits live, find them, and overwrite nothing", async () => {
  const { token } = await newUser();
  const env = { ...process.env, DREAMCATCHER_URL: stage.api_url, DREAMCATCHER_TOKEN: token };
  const { stdout } = await run(process.execPath, [script], { env });
  expect(stdout).toBe(`Both are online
  laptop: creates “Greenhouse”
  phone:  shows “Greenhouse”
  phone:  tags it “garden”
  laptop: shows the tag “garden”

The phone is offline, and both edit
  phone:  title “Glasshouse”, summary “Tomatoes and figs”
  laptop: title “Orangery”, description “By the south wall.”
  phone:  still shows its own title, “Glasshouse”

The phone is back
  merged, on the laptop: “Tomatoes and figs”, “By the south wall.”
  not overwritten, on the laptop: “Orangery”
  in conflict, on the phone: title
    before both edits  “Greenhouse”
    mine, the phone's  “Glasshouse”
    theirs, of others  “Orangery”
  phone:  its person decides for “Orangery of glass”
  laptop: shows “Orangery of glass”

Each finds what the other wrote
  laptop: “summer water” on the device finds “Rain barrel”
  laptop: “summer water” by the service finds “Rain barrel”
  phone:  “south wall” on the device finds “Orangery of glass”
  phone:  “south wall” by the service finds “Orangery of glass”

Deleted
  laptop: deletes “Orangery of glass”
  phone:  has “Rain barrel” left
`);
});
