import { execFile, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The program; `npm install -g` of its tarball puts it on the PATH as `dreams`. */
export const MAIN = fileURLToPath(new URL("../../clients/cli/main.ts", import.meta.url));

/** Runs `dreams` on a machine; returns what it prints as JSON. */
export async function dreams<Printed>(env: NodeJS.ProcessEnv, ...args: string[]): Promise<Printed> {
  const { stdout } = await run(process.execPath, [MAIN, ...args, "--json"], { env });
  return JSON.parse(stdout);
}

/** Something that `dreams watch` has seen or done. */
interface Seen {
  event: string;
  [field: string]: unknown;
}

/** `dreams watch` while it runs. */
export interface Watching {
  /** Waits for the next event of this name. */
  next: (name: string) => Promise<Seen>;
  /** Ends it, as Ctrl-C does. */
  end: () => void;
}

/** Runs `dreams watch` for sessions of Claude Code. */
export function watch(env: NodeJS.ProcessEnv): Watching {
  const args = [MAIN, "watch", "--tool", "claude-code", "--json"];
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async next(name) {
      for (;;) {
        const { value, done } = await lines.next();
        if (done) throw new Error(`dreams watch has ended before “${name}”.`);
        const seen: Seen = JSON.parse(value);
        if (seen.event === name) return seen;
      }
    },
    end: () => void child.kill("SIGINT"),
  };
}
