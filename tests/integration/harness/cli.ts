import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { DREAMS } from "./build-dreams.ts";
import { stage } from "./stage.ts";

export interface Ended {
  /** The exit code; 1 where a signal has ended it. */
  code: number;
  /** The signal that has ended it. */
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** `dreams` while it runs. */
export interface Running {
  child: ChildProcessWithoutNullStreams;
  /** What it has printed so far. */
  said: { stdout: string; stderr: string };
  /** How it has ended, once all is read that it has printed. */
  ended: Promise<Ended>;
}

export interface Machine {
  /** The folder with the program's settings and dreams. */
  home: string;
  env: NodeJS.ProcessEnv;
  /** Runs `dreams` with these arguments to its end. */
  dreams: (...args: string[]) => Promise<Ended>;
}

/**
 * A machine that has nothing yet, on which a user uses `dreams`; without one, nobody is signed in. It is
 * removed at the end of the test.
 */
export async function newMachine(user?: { token: string }, more: NodeJS.ProcessEnv = {}): Promise<Machine> {
  const home = await mkdtemp(join(tmpdir(), "machine-"));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  const { PATH } = process.env;
  const account = user && { DREAMCATCHER_URL: stage.api_url, DREAMCATCHER_TOKEN: user.token };
  const env = { PATH, HOME: home, DREAMCATCHER_HOME: home, NO_COLOR: "1", ...account, ...more };
  return { home, env, dreams: (...args) => run({ env }, ...args) };
}

/** Starts `dreams` on a machine; it ends with the test at the latest. */
export function startDreams({ env }: Pick<Machine, "env">, ...args: string[]): Running {
  const child = spawn(process.execPath, [DREAMS, ...args], { env });
  onTestFinished(() => void child.kill("SIGKILL"));
  const said = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name].setEncoding("utf8").on("data", (text) => {
      said[name] += text;
    });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ code: code ?? 1, signal, ...said }));
  });
  return { child, said, ended };
}

async function run(machine: Pick<Machine, "env">, ...args: string[]): Promise<Ended> {
  const { child, ended } = startDreams(machine, ...args);
  child.stdin.end();
  return ended;
}
