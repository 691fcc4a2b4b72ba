import { spawn } from "node:child_process";
import { mkdirSync, openSync, readFileSync, rmSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { DEMO_USER } from "../demo-user.ts";
import { UserError } from "../user-error.ts";
import { CREDENTIALS, pathWithNode, REGION } from "./aws.ts";
import { stopProcess } from "./processes.ts";
import { moveQueues, releaseMessages, resetStreamPositions } from "./saved-state.ts";

/** Saving the state takes about 2 s, and longer after a large import. */
const STOP_TIMEOUT_MS = 60_000;

/**
 * The emulator's environment. Its functions inherit it, unlike on AWS, so it contains nothing else of the
 * developer's environment.
 */
const environment = (port: number, stateDir: string): NodeJS.ProcessEnv => ({
  // A local model that replaces Bedrock takes longer than the emulator's default timeout.
  MINISTACK_BEDROCK_PROXY_TIMEOUT_SECONDS: "300",
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) =>
      /^(MINISTACK_.*|HOME|USERPROFILE|SYSTEMROOT|TEMP|TMP|TMPDIR|LANG)$/i.test(name),
    ),
  ),
  PATH: pathWithNode(),
  PYTHONUTF8: "1",
  GATEWAY_PORT: String(port),
  BIND_HOST: "127.0.0.1",
  // The host of the URLs that it returns (of queues, of APIs), which functions can reach.
  MINISTACK_HOST: "127.0.0.1",
  AUTH: "true",
  AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
  AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
  MINISTACK_REGION: REGION,
  PERSIST_STATE: "1",
  STATE_DIR: join(stateDir, "services"),
  // Listeners on further ports, which nothing here uses.
  IOT_MTLS_ENABLED: "0",
  SFTP_ENABLED: "0",
  S3_PERSIST: "1",
  S3_DATA_DIR: join(stateDir, "s3"),
});

const isReady = async (endpoint_url: string) =>
  fetch(`${endpoint_url}/_ministack/ready`, { signal: AbortSignal.timeout(2000) }).then(
    ({ ok }) => ok,
    () => false,
  );

const lastLines = (file: string) => readFileSync(file, "utf8").trim().split("\n").slice(-12).join("\n  ");

/**
 * Starts MiniStack on `port` with its state under `stateDir`, and returns its process id once it is ready. It
 * outlives this process; `stopMinistack` stops it.
 *
 * @throws {UserError} when it does not become ready
 */
export async function startMinistack(python: string, port: number, stateDir: string, log: string) {
  // S3 objects are saved immediately, all else when it stops gracefully: alone, the objects are orphans.
  const saved = await readdir(join(stateDir, "services")).catch(() => []);
  if (saved.length === 0) rmSync(stateDir, { recursive: true, force: true });
  mkdirSync(stateDir, { recursive: true });
  const services = join(stateDir, "services");
  resetStreamPositions(services);
  releaseMessages(services);
  moveQueues(services, port);

  const output = openSync(log, "w");
  const script = join(import.meta.dirname, "start_ministack.py");
  const child = spawn(python, [script, DEMO_USER.email, DEMO_USER.password], {
    detached: true,
    stdio: ["ignore", output, output],
    env: environment(port, stateDir),
  });
  child.unref();
  const endpoint_url = `http://localhost:${port}`;
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(50)) {
    if (child.exitCode !== null || child.pid === undefined) break;
    if (await isReady(endpoint_url)) return { pid: child.pid, endpoint_url };
  }
  if (child.pid !== undefined) await stopProcess(child.pid, 0);
  throw new UserError(
    `The emulator did not start on port ${port}. Its log (${log}) ends:\n  ${lastLines(log)}`,
  );
}

/** Stops MiniStack so that it saves its state; returns false where it had to be killed, without saving. */
export const stopMinistack = (pid: number): Promise<boolean> => stopProcess(pid, STOP_TIMEOUT_MS);
