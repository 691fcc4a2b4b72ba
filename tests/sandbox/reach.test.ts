import { chmodSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { bundle, runZip, skipReason } from "./runner.ts";

it.skipIf(skipReason || process.env.SANDBOX_ENGINE)("runs where only root can access Node", async () => {
  const closed = mkdtempSync(join(tmpdir(), "closed-"));
  const node = join(closed, "node");
  cpSync(process.execPath, node);
  chmodSync(closed, 0o700);
  const own = vi.spyOn(process, "execPath", "get").mockReturnValue(node);
  try {
    const report = await runZip(bundle([["node", "--version"]], []));
    expect(report.commands[0]?.stdout).toBe(`${process.version}\n`);
  } finally {
    own.mockRestore();
    rmSync(closed, { recursive: true });
  }
});
