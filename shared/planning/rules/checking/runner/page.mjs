// Loads a page of the project with its scripts, without a browser: in a DOM of its own process.
import { realpathSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { failureOf, ROOT, result, run } from "./process.mjs";

const PROGRAM = fileURLToPath(new URL("page.dom.mjs", import.meta.url));
const NO_DOM = "There is no DOM here. Run: npm install --no-save happy-dom@21.0.4";

/**
 * The program prints a line of JSON: the error of the page, or why it cannot tell. What runs in a DOM is not
 * confined as in a browser: it may read the project and the DOM, and do nothing else.
 */
export default function check({ path }) {
  const dom = domPath();
  if (dom === null) return { outcome: "not_run", came_out: NO_DOM };
  const read = [ROOT, dom.replace(/(?<=\/node_modules\/).*$/, "")].map((each) => `--allow-fs-read=${each}`);
  const argv = ["node", "--no-warnings", "--permission", ...read, PROGRAM, path, pathToFileURL(dom).href];
  const ran = run(argv, "", {});
  const line = ran.stdout.trim().split("\n").at(-1);
  return ran.status === 0 && line ? JSON.parse(line) : result(failureOf(ran));
}

/** The sandbox has a DOM and says where; elsewhere it is a package. Null where there is none. */
function domPath() {
  try {
    return realpathSync(process.env.CHECK_DOM ?? fileURLToPath(import.meta.resolve("happy-dom")));
  } catch {
    return null;
  }
}
