import { DEFAULT_SANDBOX_LIMITS } from "@dreamcatcher/contracts/sandbox";
import { afterEach, expect, it, vi } from "vitest";
import { containerArgs } from "./docker.ts";
import { runLocally } from "./local.ts";
import { SandboxUnavailable } from "./unavailable.ts";

afterEach(() => vi.unstubAllEnvs());

it("runs nothing where there is no sandbox, and says what to install", async () => {
  vi.stubEnv("PATH", "/nowhere");
  const run = runLocally(Buffer.alloc(0), DEFAULT_SANDBOX_LIMITS);
  await expect(run).rejects.toThrow(SandboxUnavailable);
  await expect(run).rejects.toThrow(/bubblewrap.*sandbox:image/);
});

it("gives a container no network, no capability, no privilege, and nothing to write to but memory", () => {
  const line = containerArgs("name", "image", DEFAULT_SANDBOX_LIMITS).join(" ");
  for (const part of [
    "--network none",
    "--read-only",
    "--cap-drop ALL",
    "--security-opt no-new-privileges",
    "--user 10001:10001",
    "--init=false",
    "--pids-limit 512",
    "--ulimit nofile=2048:2048",
  ])
    expect(line).toContain(part);
  expect(line).not.toMatch(/--volume|--mount|--privileged| -v /);
});
