import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { inParallel } from "./in-parallel.ts";

test("work is done on every value, and on few at once", async () => {
  const done: number[] = [];
  let running = 0;
  let most = 0;
  async function work(value: number) {
    most = Math.max(most, ++running);
    await sleep(1);
    running--;
    done.push(value);
  }
  await inParallel([1, 2, 3, 4, 5, 6, 7], work, 3);
  expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(3);
});
