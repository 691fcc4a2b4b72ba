import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { newUser, STREAM_TIMEOUT_MS, stage, waitForStream } from "./harness/index.ts";

beforeAll(waitForStream, STREAM_TIMEOUT_MS);

const run = promisify(execFile);
const script = fileURLToPath(new URL("../../examples/command-line/run.ts", import.meta.url));

test("an idea goes from talk to code by the command line, and an assistant knows what is left to do", async () => {
  const { token } = await newUser();
  const env = { ...process.env, DREAMCATCHER_URL: stage.api_url, DREAMCATCHER_TOKEN: token };
  const { stdout } = await run(process.execPath, [script], { env });
  expect(stdout).toBe(`Import an export of ChatGPT
  12 conversations, 12 new dreams

Search
  “quarter VAT” finds “Bookkeeping CLI for VAT returns”

Watch a session of Claude Code as it grows
  captured “Board for the dye studio”
  redacted: Slack bot token, message 1
  ☐ Build a board for the dye studio that shows which dye bath is free
  ☑ List the baths with their volumes
  ☐ Draw the board
  ☐ Post a line when a bath is free

Implement
  verified, with git
  it runs: To pay             11.32

Send to spec-kit
  specs/001-bookkeeping-cli-for-vat-returns/spec.md
  specs/001-bookkeeping-cli-for-vat-returns/plan.md
  specs/001-bookkeeping-cli-for-vat-returns/tasks.md
  .specify/feature.json

An AI assistant asks what is to do
  Build a board for the dye studio that shows which dye bath is free
  Draw the board
  Post a line when a bath is free
`);
});
