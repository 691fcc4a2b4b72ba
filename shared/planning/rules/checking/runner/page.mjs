// Loads a page of the project with its scripts, without a browser: in a DOM of its own process.
import { fileURLToPath } from "node:url";
import { failureOf, result, run } from "./process.mjs";

const PROGRAM = fileURLToPath(new URL("page.dom.mjs", import.meta.url));

/** The program prints a line of JSON: the error of the page, or why it cannot tell. */
export default function check({ path }) {
  const ran = run(["node", "--no-warnings", PROGRAM, path]);
  const line = ran.stdout.trim().split("\n").at(-1);
  return ran.status === 0 && line ? JSON.parse(line) : result(failureOf(ran));
}
