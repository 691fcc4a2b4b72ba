import { expect } from "vitest";
import { apiOf } from "./api.ts";
import { eventually } from "./eventually.ts";
import { newUser } from "./users.ts";

/** The most time in milliseconds that `waitForStream` takes. */
export const STREAM_TIMEOUT_MS = 120_000;

/**
 * Waits until a change that is made now is in its owner's feed. The emulator takes the records of the table's
 * stream one at a time, so after a test that wrote many rows, events come late for all that follow.
 */
export async function waitForStream(): Promise<void> {
  const as = apiOf(await newUser());
  await as.dreams.create({ title: "The latest change" });
  await eventually(async () => expect((await as.live.events()).items).toHaveLength(1), {
    timeout: STREAM_TIMEOUT_MS,
    interval: 500,
  });
}
