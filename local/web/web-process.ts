import { spawn } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod";
import { pathWithNode } from "../emulator/aws.ts";
import { stopProcess } from "../emulator/processes.ts";
import { paths, root } from "../paths.ts";
import { UserError } from "../user-error.ts";

const Process = z.object({ pid: z.number() });
const STOP_TIMEOUT_MS = 2_000;
const START_TIMEOUT_MS = 10_000;

/**
 * Serves the page for the stage that `paths.stage` describes, in a process of its own; one that was started
 * from this folder before is replaced.
 *
 * @throws {UserError} when it does not respond
 */
export async function startWeb(web_url: string): Promise<void> {
  await stopWeb();
  const script = join(root, "local", "web", "serve.ts");
  const child = spawn(process.execPath, [script, paths.web, paths.stage, new URL(web_url).port], {
    detached: true,
    stdio: "ignore",
    env: { PATH: pathWithNode() },
  });
  child.unref();
  await writeFile(paths.webServer, JSON.stringify({ pid: child.pid }));
  for (const deadline = Date.now() + START_TIMEOUT_MS; Date.now() < deadline; await sleep(50)) {
    if (child.exitCode !== null) break;
    if (
      await fetch(`${web_url}/config.json`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
  }
  await stopWeb();
  throw new UserError(
    `The page is not served at ${web_url}: is its port taken?\n  Use others: npm start -- --port N`,
  );
}

/** Stops serving the page that was started from this folder. */
export async function stopWeb(): Promise<void> {
  const text = await readFile(paths.webServer, "utf8").catch(() => undefined);
  if (text === undefined) return;
  await stopProcess(Process.parse(JSON.parse(text)).pid, STOP_TIMEOUT_MS);
  await rm(paths.webServer, { force: true });
}
