import { spawn } from "node:child_process";
import { mkdirSync, openSync, readFileSync, rmSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { UserError } from "../user-error.ts";
import { CREDENTIALS, pathWithNode, REGION } from "./aws.ts";
import { stopProcess } from "./processes.ts";
import { releaseMessages, resetStreamPositions } from "./saved-state.ts";

/** Saving what a stage holds took 2 s when measured; a large import takes longer. */
const STOP_TIMEOUT_MS = 60_000;

/**
 * Its functions inherit this environment, as they would not on AWS: so it holds what is named here and nothing
 * of the developer's own.
 */
const environment = (port: number, stateDir: string): NodeJS.ProcessEnv => ({
  // A model that answers in Bedrock's place takes longer than the emulator would wait.
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
  // Addresses that it hands out (of queues, of APIs) are then of the host that functions know it by.
  MINISTACK_HOST: "127.0.0.1",
  AUTH: "true",
  AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
  AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
  MINISTACK_REGION: REGION,
  PERSIST_STATE: "1",
  STATE_DIR: join(stateDir, "services"),
  // Listeners beside the one port, which nothing here speaks to.
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
 * Starts MiniStack on `port` with its state under `stateDir`, and answers its process once it takes requests.
 * It outlives this process; `stopMinistack` ends it.
 */
export async function startMinistack(python: string, port: number, stateDir: string, log: string) {
  // S3 objects are written as they come, all else at a graceful stop: without a save they belong to nothing.
  const saved = await readdir(join(stateDir, "services")).catch(() => []);
  if (saved.length === 0) rmSync(stateDir, { recursive: true, force: true });
  mkdirSync(stateDir, { recursive: true });
  resetStreamPositions(join(stateDir, "services"));
  releaseMessages(join(stateDir, "services"));

  const output = openSync(log, "w");
  const child = spawn(python, ["-m", "ministack"], {
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
    `The emulator did not come up on port ${port}. Its log (${log}) ends:\n  ${lastLines(log)}`,
  );
}

/** Ends MiniStack so that it saves its state; answers false where it had to be killed and saved nothing. */
export const stopMinistack = (pid: number): Promise<boolean> => stopProcess(pid, STOP_TIMEOUT_MS);
