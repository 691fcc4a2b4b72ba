import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { LIMITS } from "../fixtures.ts";

/** A stand-in for systemd-run, in a directory that is the whole PATH. */
let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "systemd-"));
  vi.resetModules();
  vi.stubEnv("PATH", directory);
  vi.spyOn(process, "getuid").mockReturnValue(1_000);
});
afterEach(() => {
  rmSync(directory, { recursive: true });
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const systemd = (script: string) =>
  writeFileSync(join(directory, "systemd-run"), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
const userScope = async () => (await import("./user-scope.ts")).userScope(LIMITS);

it("limits memory and tasks through the user's systemd, and passes no environment", async () => {
  systemd('while [ "$1" != -- ]; do shift; done; shift; exec "$@"');
  expect(await userScope()).toEqual([
    ...[join(directory, "systemd-run"), "--user", "--scope", "--quiet", "--collect"],
    ...["--property", `MemoryMax=${704 * 1024 * 1024}`],
    ...["--property", "MemorySwapMax=0", "--property", "TasksMax=256"],
    ...["--", "/usr/bin/env", "-i"],
  ]);
});

it.each([
  ["has no user manager", 'echo "Failed to connect to bus" >&2; exit 1'],
  ["does not pass descriptors", "exec 3<&-; echo"],
  ["cannot be started", "\0"],
])("is empty where systemd %s", async (_, script) => {
  systemd(script);
  expect(await userScope()).toEqual([]);
});

it("is empty without systemd, and for root", async () => {
  expect(await userScope()).toEqual([]);
  systemd("exit 0");
  vi.spyOn(process, "getuid").mockReturnValue(0);
  expect(await userScope()).toEqual([]);
});
