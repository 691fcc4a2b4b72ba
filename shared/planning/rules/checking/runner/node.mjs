// Checks files of JavaScript and TypeScript: that they parse, load, and pass their tests.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { failureOf, ROOT, result, run } from "./process.mjs";

const LOAD = `
  const [url, ...names] = process.argv.slice(1);
  const loaded = await import(url);
  const missing = names.filter((name) => !(name in loaded) && !(name in Object(loaded.default)));
  if (missing.length > 0) console.error("missing: " + missing.join(", "));
  process.exit(missing.length > 0 ? 1 : 0);
`;

const CHECKS = {
  async syntax({ path }) {
    if (!/\.[cm]?ts$/.test(path)) return result(failureOf(run(["node", "--check", path])));
    // Node.js 20 does not have it, and runs projects without TypeScript.
    const { stripTypeScriptTypes } = await import("node:module");
    try {
      stripTypeScriptTypes(readFileSync(join(ROOT, path), "utf8"), { mode: "transform" });
      return result(null);
    } catch (error) {
      return result(String(error));
    }
  },
  load: ({ path, names }) =>
    result(
      failureOf(
        run(["node", "--input-type=module", "--eval", LOAD, pathToFileURL(join(ROOT, path)).href, ...names]),
      ),
    ),
  test({ path }) {
    // Node treats the paths of tests as glob patterns.
    const ran = run(["node", "--test", "--test-reporter=tap", path.replace(/[[(]/g, "[$&]")]);
    const failed = [...ran.stdout.matchAll(/^\s*not ok \d+ - (.*)/gm)].map(([, name]) => name);
    const error = /^\s*error: (?:'(.*)'|"(.*)"|(?:\|-|>-)?\n\s*(.*))/m.exec(ran.stdout);
    const why = [failed[0], error?.[1] ?? error?.[2] ?? error?.[3]].filter(Boolean).join(": ");
    return result(failureOf(ran) === null ? null : why || failureOf(ran));
  },
};

export default (how) => CHECKS[how.does](how);
