// Starts a server of the project on a free port, and asks it what the conversation asks.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { CHECK_MS, failureOf, ROOT, result } from "./process.mjs";

const START_MS = CHECK_MS / 2;
const hook = (name) => fileURLToPath(new URL(name, import.meta.url));

/** All requests are made in their order, to a server that has just started; the last is compared. */
export default async function check({ path, requests }) {
  // What it stores is gone afterwards.
  const folder = mkdtempSync(join(tmpdir(), "server-"));
  cpSync(ROOT, folder, {
    recursive: true,
    filter: (file) => !/^(?:node_modules|\.git)$/.test(basename(file)),
  });
  const argv = path.endsWith(".py")
    ? ["python3", hook("server.hook.py"), path]
    : [process.execPath, "--no-warnings", "--import", hook("server.hook.mjs"), path];
  const server = start(argv, folder);
  try {
    const port = await server.port;
    const signal = AbortSignal.timeout(CHECK_MS - START_MS);
    let answer;
    for (const request of requests) answer = await ask(port, request, signal);
    return outcomeOf(requests.at(-1), answer);
  } catch (error) {
    if (error.code === "ENOENT") return { outcome: "not_run", came_out: "There is no Python here." };
    if (error.name === "TimeoutError") return result("It does not answer in time.");
    // Without a cause the request itself could not be made.
    if (error instanceof TypeError && !error.cause) return { outcome: "not_run", came_out: error.message };
    return error.cause
      ? { outcome: "failed", came_out: `It does not answer: ${error.cause.message}` }
      : result(error.message);
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Its hook reports the port on the descriptor 3, and those of its other listeners after it. */
function start([program, ...given], cwd) {
  const env = { ...process.env, PORT: "8000", PYTHONDONTWRITEBYTECODE: "1" };
  const child = spawn(program, given, { cwd, env, stdio: ["ignore", "ignore", "pipe", "pipe"] });
  let stderr = "";
  child.stderr.on("data", (data) => {
    stderr = (stderr + data).slice(-20_000);
  });
  const port = new Promise((resolve, reject) => {
    child.on("error", reject);
    child.stdio[3].once("data", (data) => resolve(Number.parseInt(data, 10)));
    child.on("close", (status, signal) =>
      reject(
        new Error(
          failureOf({ status, signal, stdout: "", stderr }) ?? "It ends without waiting for requests.",
        ),
      ),
    );
    setTimeout(() => reject(new Error("It does not wait for requests.")), START_MS).unref();
  });
  return { port, kill: () => child.kill("SIGKILL") };
}

async function ask(port, { method, path, headers, body }, signal) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    ...{ method, headers, body: body ?? undefined },
    redirect: "manual",
    signal,
  });
  return { status: response.status, text: await response.text() };
}

/** Without a statement any answer is right, and one that the server failed is no statement about it. */
function outcomeOf({ status, expected }, answer) {
  const shown = `${answer.status} ${answer.text.trim()}`.trim();
  if (status === null && expected === null)
    return answer.status < 500 ? result(null) : { outcome: "not_run", came_out: `It answers ${shown}` };
  const isSame =
    (status === null || answer.status === status) && (expected === null || isAsStated(expected, answer.text));
  return result(isSame ? null : shown);
}

function isAsStated(expected, text) {
  const [stated, given] = [jsonIn(expected), jsonIn(text)];
  return stated === undefined || given === undefined
    ? expected.trim() === text.trim()
    : isPartOf(stated, given);
}

function jsonIn(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Values that differ from run to run: ids and times. */
const VARYING = [/^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i, /^\d{4}-\d\d-\d\dT\d\d:\d\d/];

/** Whether a value has all that is stated; it may have more keys. */
function isPartOf(stated, given) {
  if (typeof stated === "string" && typeof given === "string")
    return stated === given || VARYING.some((each) => each.test(stated) && each.test(given));
  if (typeof stated !== "object" || stated === null || typeof given !== "object" || given === null)
    return stated === given;
  if (Array.isArray(stated) !== Array.isArray(given)) return false;
  if (Array.isArray(stated) && stated.length !== given.length) return false;
  return Object.entries(stated).every(
    ([key, value]) => Object.hasOwn(given, key) && isPartOf(value, given[key]),
  );
}
