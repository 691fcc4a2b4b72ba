import { afterEach, expect, it, vi } from "vitest";
import { LIMITS } from "../fixtures.ts";
import { containerArgs } from "./docker.ts";
import { runLocally } from "./local.ts";
import { SandboxUnavailable } from "./sandbox-unavailable.ts";

afterEach(() => vi.unstubAllEnvs());

it("runs nothing without a sandbox, and lists what to install", async () => {
  vi.stubEnv("PATH", "/nowhere");
  const run = runLocally(Buffer.alloc(0), LIMITS);
  await expect(run).rejects.toThrow(SandboxUnavailable);
  await expect(run).rejects.toThrow(/bubblewrap.*sandbox:image/);
});

it("starts containers without network, capabilities, privileges and mounts of the host", () => {
  const line = containerArgs("name", "image", LIMITS).join(" ");
  for (const part of [
    "--network none",
    "--read-only",
    "--cap-drop ALL",
    "--security-opt no-new-privileges",
    "--user 10001:10001",
    "--init=false",
    "--pids-limit 256",
    "--ulimit nofile=256:256",
  ])
    expect(line).toContain(part);
  expect(line).not.toMatch(/--volume|--mount|--privileged| -v /);
});
