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

/** Compares a value with what a person wrote for it: as a value, else by how Node shows it. */
const COMPARE = `
  const { inspect, isDeepStrictEqual } = require("node:util");
  function compare(value, printed, expected, literal) {
    const plain = (text) => text.trim().replace(/\\s+/g, " ").replace(/ ?([[\\]{}(),:]) ?/g, "$1").replace(/["\`]/g, "'").replace(/^'(.*)'$/s, "$1").replace(/;$/, "");
    const shown = value === undefined && printed.length > 0 ? printed.join("\\n") : inspect(value, { depth: 9 });
    const meant = literal ? (0, eval)("(" + expected + ")") : Symbol();
    const isSame = isDeepStrictEqual(value, meant) || plain(shown) === plain(expected) || plain(String(value)) === plain(expected) ||
      (typeof value === "number" && isRounded(value, expected));
    // The code may end the process before it comes to this.
    process.stderr.write(isSame ? "same" : "gave: " + shown);
    process.exitCode = isSame ? 0 : 1;
  }
  function isRounded(value, expected) {
    const digits = /^-?\\d+\\.(\\d+)$/.exec(expected.trim())?.[1]?.length;
    return digits !== undefined && value.toFixed(digits) === expected.trim();
  }
  const printed = [];
  console.log = (...texts) => { printed.push(require("node:util").format(...texts)); };
`;
const IN_SCRIPT = `${COMPARE}
  const { readFileSync } = require("node:fs");
  globalThis.require = require;
  const [path, expression, expected, literal] = process.argv.slice(1);
  const source = readFileSync(path, "utf8");
  const code = path.endsWith("ts") ? require("node:module").stripTypeScriptTypes(source) : source;
  const filename = require("node:url").pathToFileURL(path).href;
  const call = new (require("node:vm").Script)(code + "\\n;(() => (" + expression + "))", { filename }).runInThisContext();
  printed.length = 0;
  Promise.resolve(call()).then((value) => compare(value, printed, expected, literal));
`;
const IN_MODULE = `
  import { createRequire } from "node:module";
  const require = createRequire(import.meta.url);
  ${COMPARE}
  const [url, expression, expected, literal] = process.argv.slice(1);
  const loaded = await import(url);
  const names = { ...(typeof loaded.default === "object" ? loaded.default : {}), ...loaded };
  if (typeof loaded.default === "function" && loaded.default.name) names[loaded.default.name] ??= loaded.default;
  const known = Object.keys(names).filter((name) => name !== "default" && /^[A-Za-z_$][\\w$]*$/.test(name));
  printed.length = 0;
  const value = await new Function(...known, "return (" + expression + ")")(...known.map((name) => names[name]));
  compare(value, printed, expected, literal);
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
  value({ path, expression, expected, isLiteral, isModule }) {
    const place = join(ROOT, path);
    const [type, program, loaded] = isModule
      ? ["module", IN_MODULE, pathToFileURL(place).href]
      : ["commonjs", IN_SCRIPT, place];
    const given = [loaded, expression, expected, isLiteral ? "literal" : ""];
    const ran = run(["node", `--input-type=${type}`, "--eval", program, ...given]);
    const [, shown] = /(?:^|\n)gave: (.*)$/s.exec(ran.stderr) ?? [];
    if (ran.status === 1 && shown !== undefined) return result(shown);
    return result(
      failureOf(ran) ?? (ran.stderr.endsWith("same") ? null : "It ends before the call is over."),
    );
  },
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
