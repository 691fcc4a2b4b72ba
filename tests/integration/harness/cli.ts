import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { stage } from "./stage.ts";

const MAIN = fileURLToPath(new URL("../../../clients/cli/main.ts", import.meta.url));

export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
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
  return { home, env, dreams: (...args) => runDreams(args, env) };
}

function runDreams(args: string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr }),
    );
  });
}
