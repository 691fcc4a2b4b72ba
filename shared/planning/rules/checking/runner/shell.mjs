// Checks scripts of the shell: that they parse. They are not run, since they are made to change a machine.
import { failureOf, result, run } from "./process.mjs";

export default function check({ path }) {
  const ran = run(["bash", "-n", path]);
  if (ran.error?.code === "ENOENT") return { outcome: "not_run", came_out: "There is no bash here." };
  return result(failureOf(ran));
}
