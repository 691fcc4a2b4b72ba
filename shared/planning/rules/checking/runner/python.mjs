// Checks files of Python and SQL by the program python.py beside it.
import { fileURLToPath } from "node:url";
import { failureOf, result, run } from "./process.mjs";

const PROGRAM = fileURLToPath(new URL("python.py", import.meta.url));

/** The program prints what came out where a check does not hold, and exits with 1. */
export default function check({ by, does, ...data }) {
  const ran = run(["python3", PROGRAM, does], JSON.stringify(data));
  if (ran.error?.code === "ENOENT") return { outcome: "not_run", came_out: "There is no Python here." };
  return result(ran.status === 1 && ran.stdout.trim() !== "" ? ran.stdout : failureOf(ran));
}
