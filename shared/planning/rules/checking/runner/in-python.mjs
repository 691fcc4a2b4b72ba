// Makes checks by a program of Python beside it.
import { fileURLToPath } from "node:url";
import { failureOf, result, run } from "./process.mjs";

/** The program prints what came out where a check does not hold, and exits with 1; with 3 where it cannot tell. */
export const checkIn =
  (name) =>
  ({ by, does, ...data }) => {
    const program = fileURLToPath(new URL(name, import.meta.url));
    const ran = run(["python3", program, does], JSON.stringify(data));
    if (ran.error?.code === "ENOENT") return { outcome: "not_run", came_out: "There is no Python here." };
    if (ran.status === 3) return { outcome: "not_run", came_out: ran.stdout };
    return result(ran.status === 1 && ran.stdout.trim() !== "" ? ran.stdout : failureOf(ran));
  };
