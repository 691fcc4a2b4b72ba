// Starts programs of the project, and compares what they print.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../", import.meta.url));
/** Both are less than what the sandbox gives a command, so that the other checks still run. */
const TIMEOUT_MS = 10_000;
const ALL_MS = 50_000;
const started = Date.now();

/** How long a program may take now. Throws where no time is left, so that its check counts as not run. */
export function timeLeft() {
  const left = started + ALL_MS - Date.now();
  if (left < TIMEOUT_MS / 10) throw new Error("There was no time left for it.");
  return Math.min(TIMEOUT_MS, left);
}

/** Runs a program to its end; `python3` writes no bytecode beside the code. */
export function run([program, ...given], input = "") {
  return spawnSync(program === "node" ? process.execPath : program, given, {
    cwd: ROOT,
    input,
    encoding: "utf8",
    timeout: timeLeft(),
    maxBuffer: 8_000_000,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1", PYTHONIOENCODING: "utf8", NO_COLOR: "1" },
  });
}

/** Why a program did not end well: what it printed last, or that it could not be run; null where it did. */
export function failureOf({ error, status, signal, stdout, stderr }) {
  if (error?.code === "ETIMEDOUT") return "It did not end in time.";
  if (error) return String(error);
  if (status === 0) return null;
  return (
    errorIn(stderr) ||
    errorIn(stdout) ||
    (signal ? `It was ended by ${signal}.` : `It exited with ${status}.`)
  );
}

/** The error in what a program printed: its last line in Python, and the named error in Node. */
function errorIn(text) {
  const lines = text.trim().split("\n");
  return (
    lines
      .findLast((line) => /^[ \t]*(?:[\w.]{0,80}(?:Error|Exception|Interrupt|Exit)\b|missing: )/.test(line))
      ?.trim() ?? lines.at(-1)?.trim()
  );
}

export const result = (came_out) => ({ outcome: came_out === null ? "held" : "failed", came_out });

/** The lines of a text without blanks at their ends, and without empty lines at its start and end. */
export const linesOf = (text) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/^\n+|\n+$/g, "")
    .split("\n");
