import { expect, it } from "vitest";
import { LIMITS } from "../fixtures.ts";
import { NoReport, runBundle } from "./run-bundle.ts";

const shell = (script: string, limits = LIMITS) =>
  runBundle({ program: "/bin/sh", args: ["-c", script] }, Buffer.alloc(0), limits);

it.each([
  ["is killed", "kill -9 $$"],
  ["exits with the code of a killed command", "exit 137"],
])("reports a sandbox that %s as out of memory", async (_, script) => {
  expect(await shell(script)).toMatchObject({ outcome: "out_of_memory", commands: [] });
});

it("fails for a sandbox that ends without a report", async () => {
  await expect(shell("echo why >&2; exit 1")).rejects.toThrow(/exit code 1.*why/);
  await expect(shell("echo passed")).rejects.toThrow(/not JSON/);
  await expect(shell("kill -15 $$")).rejects.toThrow(NoReport);
});
