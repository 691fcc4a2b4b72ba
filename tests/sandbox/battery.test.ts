import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { rmSync, writeFileSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { SandboxReport } from "@dreamcatcher/contracts/sandbox";
import { afterAll, describe, expect, it } from "vitest";
import { archives, cases } from "./cases.ts";
import {
  accounting,
  bundle,
  controlGroupsOf,
  ORPHAN_MS,
  processesWith,
  runZip,
  skipReason,
} from "./runner.ts";
import { type Row, withTable } from "./table.ts";
import { rawZip } from "./zip.ts";

if (skipReason) console.warn(`\n\n  !! The escape battery is SKIPPED: ${skipReason}.\n\n`);
else console.log(`\n  The escape battery: ${accounting}.\n`);

const CALLER = resolve(import.meta.dirname, "caller.ts");

describe.skipIf(skipReason)("escape battery", () => {
  const rows: Row[] = [];
  process.env.SECRET_OF_THE_CALLER = "must not be seen";

  for (const each of cases)
    it(each.name, async () => {
      const mark = randomUUID();
      const commands = each.commands ?? [commandFor(each.files[0] ?? "")];
      const marked = commands.map((argv) => [...argv, ...(argv[0] === "node" ? [] : [mark])]);
      const report = await runZip(bundle(marked, each.files, each.more), each.limits);

      expect(SandboxReport.parse(report), "is a report").toEqual(report);
      expect(report.outcome, JSON.stringify(report, null, 2)).toBe(each.outcome);
      if (each.reason) expect(report.reason).toMatch(each.reason);
      if (each.check) expect(each.check(report), JSON.stringify(report, null, 2)).toBe(true);
      expect(processesWith(mark), "left on the host").toEqual([]);
      expect(controlGroupsOf(process.pid), "left on the host").toEqual([]);
      rows.push({ name: each.name, outcome: report.outcome, by: each.by });
    });

  it("ends by every signal", async () => {
    const deadly = Object.entries(constants.signals).filter(
      ([name]) => !/^SIG(CHLD|CONT|URG|WINCH|STOP|TSTP|TTIN|TTOU|IOT|POLL|UNUSED)$/.test(name),
    );
    expect(deadly.length).toBeGreaterThan(20);
    for (const [name, number] of deadly) {
      const command = ["python3", "ends_by_signal.py", String(number)];
      const report = await runZip(bundle([command], ["ends_by_signal.py"]));
      expect(report.outcome).toBe("failed");
      expect(report.commands[0]).toMatchObject({ exit_code: null, signal: name });
    }
    rows.push({ name: "termination by every signal", outcome: "failed", by: "the report names the signal" });
  });

  it("another run at the same time", async () => {
    const secret = runZip(bundle([["python3", "leaves_a_secret.py"]], ["leaves_a_secret.py"]));
    await wait(300);
    const looking = await runZip(bundle([["python3", "looks_for_a_secret.py"]], ["looks_for_a_secret.py"]));
    expect(looking.outcome, JSON.stringify(looking, null, 2)).toBe("passed");
    expect((await secret).outcome).toBe("passed");
    const by = "own file systems, processes and network";
    rows.push({ name: "another run's files, processes and sockets", outcome: looking.outcome, by });
  });

  it("files of the host", async () => {
    const outside = join(tmpdir(), `outside-${randomUUID()}`);
    writeFileSync(outside, "of the host", { mode: 0o644 });
    try {
      const command = ["python3", "host_files.py", outside];
      const report = await runZip(bundle([command], ["host_files.py"]));
      expect(report.outcome, JSON.stringify(report, null, 2)).toBe("passed");
      const by = "they do not exist in the sandbox";
      rows.push({ name: "/etc/shadow, home directories, others' files", outcome: report.outcome, by });
    } finally {
      rmSync(outside);
    }
  });

  it("descriptors that the caller inherited", async () => {
    const caller = spawn(process.execPath, [CALLER, "descriptors.py"], {
      stdio: ["ignore", "pipe", "inherit", ...Array.from({ length: 60 }, () => "pipe" as const)],
    });
    const [output] = await Promise.all([text(caller.stdout as Readable), once(caller, "exit")]);
    const { outcome } = SandboxReport.parse(JSON.parse(output));
    expect(outcome, output).toBe("passed");
    rows.push({
      name: "descriptors that the caller inherited",
      outcome,
      by: "closed before the command",
    });
  });

  it("all commands together", async () => {
    const commands = Array.from({ length: 5 }, () => ["sleep", "0.4"]);
    const report = await runZip(bundle(commands, []), { total_wall_ms: 1_000 });
    expect(report.outcome).toBe("timed_out");
    expect(report.reason).toMatch(/together/);
    expect(report.commands.length).toBeLessThan(5);
    rows.push({ name: "many short commands", outcome: report.outcome, by: "wall time in all" });
  });

  it("no commands at all", async () => {
    const report = await runZip(bundle([], []));
    expect(report).toEqual({
      outcome: "passed",
      reason: expect.stringContaining("nothing was run"),
      commands: [],
    });
  });

  for (const { name, reason, entries } of archives)
    it(name, async () => {
      const manifest = { name: "dreamcatcher.json", content: '{"commands":[["true"]]}' };
      const zip = Buffer.isBuffer(entries) ? entries : rawZip([manifest, ...entries]);
      const report = await runZip(zip);
      expect(report).toMatchObject({ outcome: "rejected", commands: [] });
      expect(report.reason).toMatch(reason);
      rows.push({ name, outcome: report.outcome, by: "checked before anything is unpacked" });
    });

  it("a killed caller", async () => {
    const mark = randomUUID();
    const caller = spawn(process.execPath, [CALLER, "sleeps.py", mark], { stdio: "inherit" });
    await expect
      .poll(() => processesWith(mark).filter((line) => line.startsWith("python3")), { timeout: 10_000 })
      .not.toEqual([]);
    caller.kill("SIGKILL");
    await once(caller, "exit");
    await expect.poll(() => processesWith(mark), { timeout: ORPHAN_MS }).toEqual([]);
    // The next run after the end of their last process removes its control groups.
    await expect
      .poll(
        async () => {
          await runZip(bundle([["true"]], []));
          return controlGroupsOf(caller.pid);
        },
        { timeout: ORPHAN_MS },
      )
      .toEqual([]);
  });

  afterAll(async () => {
    console.log(rows.map(({ name, outcome, by }) => `${outcome.padEnd(16)} ${name} (${by})`).join("\n"));
  });

  it("matches the table in the documentation", async ({ skip }) => {
    const SINGLE = 5; // cases outside the two lists
    skip(rows.length < cases.length + archives.length + SINGLE, "not every case ran and passed");
    const path = resolve(import.meta.dirname, "../../docs/sandbox.md");
    await expect(withTable(path, rows)).toMatchFileSnapshot(path);
  });
});

function commandFor(file: string): string[] {
  return [file.endsWith(".py") ? "python3" : "node", file];
}
