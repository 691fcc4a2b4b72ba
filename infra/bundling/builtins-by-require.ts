import { builtinModules } from "node:module";
import type { Plugin } from "esbuild";

const NAMESPACE = "builtin";
const names = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));

/**
 * Loads Node's own modules by `require`. An ES `import` of one evaluates all its exports, including lazy
 * ones, and so loads modules that nothing uses: `import "node:http"` loads all of undici and takes ten times
 * as long.
 */
export const builtinsByRequire: Plugin = {
  name: "builtins-by-require",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?[a-z_]+(\/[a-z_]+)?$/ }, ({ path, kind, namespace }) =>
      namespace !== NAMESPACE && kind !== "require-call" && names.has(path)
        ? { path, namespace: NAMESPACE }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)})`,
    }));
  },
};
