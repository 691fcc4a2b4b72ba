// Starts programs of the project, and compares what they print.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { needIn } from "./needs.mjs";

export const ROOT = fileURLToPath(new URL("../", import.meta.url));
/** How long a check may take. */
export const CHECK_MS = 10_000;

/** Runs a program to its end; `python3` writes no bytecode beside the code. */
export function run([program, ...given], input = "", environment = process.env) {
  return spawnSync(program === "node" ? process.execPath : program, given, {
    cwd: ROOT,
    input,
    encoding: "utf8",
    timeout: CHECK_MS,
    maxBuffer: 8_000_000,
    env: { ...environment, PYTHONDONTWRITEBYTECODE: "1", PYTHONIOENCODING: "utf8", NO_COLOR: "1" },
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

/** What a check says; a program that needs what is not here says nothing of its code. */
export function result(came_out) {
  if (came_out === null) return { outcome: "held", came_out };
  const need = needIn(came_out);
  return need === null
    ? { outcome: "failed", came_out }
    : { outcome: "not_run", came_out: `It needs ${need}: ${came_out.trim()}` };
}

/** The lines of a text without blanks at their ends, and without empty lines at its start and end. */
export const linesOf = (text) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/^\n+|\n+$/g, "")
    .split("\n");
