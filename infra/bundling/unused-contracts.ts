import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

/** A constant of a module, as the formatter leaves it: it ends where the next line is not indented. */
const CONSTANT = /^((?:export )?const \w+(?:: [^=\n]+)? = )([\s\S]*?);\n(?=\S|\n\S|$)/gm;

/**
 * Lets a bundle leave out the schemas it does not use. Making a schema is a call, which a bundler must keep
 * for what it might do besides; contracts do nothing besides, so each constant is marked as safe to drop.
 */
export const unusedContracts: Plugin = {
  name: "unused-contracts",
  setup({ onLoad }) {
    onLoad({ filter: /\/shared\/contracts\/.*\.ts$/ }, async ({ path }) => ({
      loader: "ts",
      contents: (await readFile(path, "utf8")).replace(
        CONSTANT,
        (_, name: string, value: string) => `${name}/* @__PURE__ */ (() => (${value}))();\n`,
      ),
    }));
  },
};
