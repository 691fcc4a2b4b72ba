import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer, text } from "node:stream/consumers";
import type { SandboxReport } from "@dreamcatcher/contracts/sandbox";
import { LIMITS } from "@dreamcatcher/sandbox/fixtures";
import { bubblewrap } from "@dreamcatcher/sandbox/outside/bubblewrap";
import { findProgram } from "@dreamcatcher/sandbox/outside/find-program";
import { type PassedFile, start } from "@dreamcatcher/sandbox/outside/start";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bundle, SUPERVISOR } from "./runner.ts";
import { rawZip } from "./zip.ts";

const bwrap = findProgram("bwrap");
const PASSING = bundle([["python3", "-c", "import os; print(sorted(os.environ))"]], []);

/** A task's three containers, one after the other, with two shared volumes, and a server in place of S3. */
describe.skipIf(!bwrap)("the task on AWS: fetch, run, report", () => {
  let volumes: { project: string; report: string };
  let storage: Server;
  let served: { status: number; body: Uint8Array };
  let stored: { status: number; bodies: Buffer[] };
  let url: string;

  beforeEach(async () => {
    volumes = { project: volume(), report: volume() };
    served = { status: 200, body: PASSING };
    stored = { status: 200, bodies: [] };
    storage = createServer(async (request, response) => {
      if (request.method === "PUT") {
        stored.bodies.push(await buffer(request));
        response.writeHead(stored.status).end();
      } else response.writeHead(served.status).end(served.body);
    });
    storage.listen(0, "127.0.0.1");
    await once(storage, "listening");
    const address = storage.address();
    url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/object`;
  });

  afterEach(() => {
    storage.close();
    for (const path of Object.values(volumes)) rmSync(path, { recursive: true, force: true });
  });

  /** Runs one container and returns its stderr and its exit code. */
  async function container(
    step: "fetch" | "run" | "report",
    environment: Record<string, string> = {},
    killedWhen?: () => boolean,
    more: PassedFile[] = [],
  ) {
    const sandbox = bubblewrap(bwrap ?? "", LIMITS, SUPERVISOR);
    const args = [...sandbox.args.slice(0, -1), step];
    const mounts = ["--bind", volumes.project, "/project", "--bind", volumes.report, "/report"];
    const variables = Object.entries({ REPORT_KEY: "of this run", ...environment }).flatMap((variable) => [
      "--setenv",
      ...variable,
    ]);
    args.splice(args.indexOf("--remount-ro"), 0, ...mounts, ...variables);
    if (step !== "run") args.splice(args.indexOf("--unshare-all") + 1, 0, "--share-net");
    const child = start({ ...sandbox, args, passedFiles: [...(sandbox.passedFiles ?? []), ...more] });
    const ended = Promise.all([child.stderr ? text(child.stderr) : "", once(child, "close")]);
    if (killedWhen) {
      await expect.poll(killedWhen, { timeout: 10_000 }).toBe(true);
      child.kill("SIGKILL");
    }
    const [stderr, [code]] = await ended;
    return { stderr, code };
  }

  const task = async () => [
    (await container("fetch", { BUNDLE_URL: url })).code,
    (await container("run")).code,
    (await container("report", { REPORT_URL: url })).code,
  ];
  const report = (): SandboxReport => JSON.parse(String(stored.bodies[0]));

  it("downloads, runs and reports a project, which cannot read the URLs", async () => {
    expect(await task()).toEqual([0, 0, 0]);
    expect(stored.bodies).toHaveLength(1);
    expect(report()).toMatchObject({ outcome: "passed", reason: null });
    expect(report().commands[0]?.stdout).toBe("['CHECK_DOM', 'CI', 'HOME', 'LANG', 'PATH', 'TMPDIR']\n");
  });

  it("reports a rejected bundle without running it", async () => {
    served.body = rawZip([{ name: "../escaped" }]);
    expect(await task()).toEqual([0, 0, 0]);
    expect(report()).toMatchObject({ outcome: "rejected", commands: [] });
  });

  it("reports a bundle that is too large", async () => {
    served.body = Buffer.alloc(LIMITS.archive_total_bytes * 2);
    expect(await task()).toEqual([0, 0, 0]);
    expect(report()).toMatchObject({ outcome: "rejected", commands: [] });
    expect(report().reason).toMatch(/larger than/);
  });

  it("reports the supervisor's result, not a forged one", async () => {
    served.body = bundle([["python3", "forges_report.py"]], ["forges_report.py"]);
    expect(await task()).toEqual([0, 0, 0]);
    expect(report()).toMatchObject({ outcome: "failed", commands: [{ exit_code: 3 }] });
  });

  it("fails where there is no bundle", async () => {
    served.status = 404;
    expect(await container("fetch", { BUNDLE_URL: url })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("404"),
    });
    expect(await container("fetch")).toMatchObject({ code: 1 });
  });

  it("fails where the limits are not set", async () => {
    expect(await container("fetch", { BUNDLE_URL: url, SANDBOX_LIMITS: "" })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("SANDBOX_LIMITS is not set"),
    });
  });

  it("reports a killed run as out_of_memory, also with a forged report", async () => {
    const forging = "open('/report/report.json', 'w').write('{}'); import time; time.sleep(60)";
    served.body = bundle([["python3", "-c", forging]], []);
    await container("fetch", { BUNDLE_URL: url });
    await container("run", {}, () => existsSync(join(volumes.report, "report.json")));
    expect((await container("report", { REPORT_URL: url })).code).toBe(0);
    expect(report()).toMatchObject({ outcome: "out_of_memory", commands: [] });
  });

  it("fails without a report where the supervisor fails", async () => {
    served.body = PASSING;
    await container("fetch", { BUNDLE_URL: url });
    expect((await container("run", { SANDBOX_GROUP: "no group" })).code).toBe(1);
    expect((await container("report", { REPORT_URL: url })).code).toBe(1);
    expect(stored.bodies).toEqual([]);
  });

  it("fails where the supervisor fails during the run, also with a forged report", async () => {
    const usage = join(volumes.project, "usage");
    const forging =
      "open('/report/report.json', 'w').write('{}'); open('/project/usage', 'w').write('9' * 12)";
    served.body = bundle(
      [["python3", "-c", `${forging}; import time; time.sleep(5)`]],
      [],
      [{ name: "usage" }],
    );
    await container("fetch", { BUNDLE_URL: url });
    // The project controls this group's usage: beyond the limit, the supervisor writes to a bad descriptor.
    const { passedFiles = [] } = bubblewrap(bwrap ?? "", LIMITS, SUPERVISOR);
    const group = { joins: [], readings: { usage: 3 + passedFiles.length }, reclaim: 1_000 };
    const run = { SANDBOX_GROUP: JSON.stringify(group) };
    expect(await container("run", run, undefined, [{ file: usage }])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("EBADF"),
    });
    expect((await container("report", { REPORT_URL: url })).code).toBe(1);
    expect(stored.bodies).toEqual([]);
  });

  it.each([
    ["is missing", () => {}],
    ["is the project's", (path: string) => writeFileSync(path, '{"outcome":"passed"}')],
    ["is shorter than a seal", (path: string) => writeFileSync(path, "passed")],
    ["is too large", (path: string) => writeFileSync(path, Buffer.alloc(5 * 1024 * 1024, " "))],
    ["is a link", (path: string) => symlinkSync("/etc/passwd", path)],
  ])("reports out_of_memory where the sealed report %s", async (_, prepare) => {
    prepare(join(volumes.report, "report.json"));
    expect((await container("report", { REPORT_URL: url })).code).toBe(0);
    expect(report()).toMatchObject({ outcome: "out_of_memory", commands: [] });
  });

  it("fails where the upload of the report fails", async () => {
    stored.status = 403;
    expect(await task()).toEqual([0, 0, 1]);
  });
});

function volume(): string {
  const path = mkdtempSync(join(tmpdir(), "volume-"));
  chmodSync(path, 0o1777);
  return path;
}
