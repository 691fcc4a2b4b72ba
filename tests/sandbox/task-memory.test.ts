import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { LIMITS } from "@dreamcatcher/sandbox/fixtures";
import { IMAGE } from "@dreamcatcher/sandbox/outside/docker";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const engine = process.env.SANDBOX_ENGINE ?? "";
const PROJECTS = join(import.meta.dirname, "projects");

/**
 * Two of a task's containers, with the engine's memory limit as on AWS: the kernel kills processes of `run`.
 */
describe.skipIf(!engine)("a task whose project uses up its container's memory", () => {
  let volumes: string;
  beforeEach(() => {
    volumes = mkdtempSync(join(tmpdir(), "task-"));
    for (const name of ["project", "report"]) {
      mkdirSync(join(volumes, name));
      chmodSync(join(volumes, name), 0o1777);
    }
  });
  afterEach(() => rmSync(volumes, { recursive: true }));

  async function container(step: "run" | "report", ...args: string[]): Promise<number> {
    const mounts = ["project", "report"].flatMap((name) => ["--volume", `${join(volumes, name)}:/${name}`]);
    // podman writes a file there when memory runs out.
    const options = { cwd: volumes, stdio: "inherit" } as const;
    const words = [
      ...["run", "--rm", "--pull", "never", "--init=false", "--user", "10001:10001", "--read-only"],
      ...["--cap-drop", "ALL", "--security-opt", "no-new-privileges", "--pids-limit", "1000"],
      ...["--ulimit", "nofile=256:256", "--ulimit", "nproc=512:512", "--ulimit", "core=0:0"],
      ...mounts,
      ...["--tmpfs", "/tmp", "--env", "REPORT_KEY=of this run", ...args, IMAGE, step],
    ];
    const [code] = await once(spawn(engine, words, options), "close");
    return code;
  }

  /** The uploaded report, and the exit code of `run`. */
  async function task(program: string) {
    const project = join(volumes, "project");
    cpSync(join(PROJECTS, program), join(project, program));
    writeFileSync(join(project, "dreamcatcher.json"), JSON.stringify({ commands: [["python3", program]] }));
    // Limits that the supervisor does not reach before the container's.
    const limits = {
      ...LIMITS,
      memory_bytes: 2 ** 33,
      disk_bytes: 2 ** 40,
      disk_files: 2 ** 30,
      processes: 64,
    };
    const bounds = ["--network", "none", "--memory", "200m", "--memory-swap", "200m"];
    const ended = await container("run", ...bounds, "--env", `SANDBOX_LIMITS=${JSON.stringify(limits)}`);
    const storage = createServer().listen(0, "127.0.0.1");
    await once(storage, "listening");
    const stored = once(storage, "request").then(async ([request, response]) => {
      const body = await json(request);
      response.end();
      return body;
    });
    const address = storage.address();
    const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`;
    try {
      expect(await container("report", "--network", "host", "--env", `REPORT_URL=${url}`)).toBe(0);
      return { ended, report: await stored };
    } finally {
      storage.close();
    }
  }

  it("loses the project first, and reports the command", async () => {
    const { ended, report } = await task("memory_one.py");
    expect(ended).toBe(0);
    expect(report).toMatchObject({ outcome: "out_of_memory", commands: [{ signal: "SIGKILL" }] });
  });

  it("loses the supervisor to a project with a lower OOM score, and still reports out_of_memory", async () => {
    const { report } = await task("memory_low_oom_score.py");
    expect(report).toMatchObject({ outcome: "out_of_memory" });
  });
});
