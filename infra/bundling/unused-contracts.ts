import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";
import { withoutDescriptions } from "./without-descriptions.ts";

/** A constant of a module, as the formatter leaves it: it ends where the next line is not indented. */
const CONSTANT = /^((?:export )?const (\w+)(?:: [^=\n]+)? = )([\s\S]*?);\n(?=\S|\n\S|$)/gm;

/**
 * Lets a bundle leave out the schemas it does not use. Making a schema is a call, which a bundler must keep
 * for what it might do besides; contracts do nothing besides, so each constant is marked as safe to drop.
 * A constant that is not found where one is exported fails the build: unmarked it would only grow every bundle.
 */
export const unusedContracts: Plugin = {
  name: "unused-contracts",
  setup({ onLoad }) {
    onLoad({ filter: /\/shared\/contracts\/.*\.ts$/ }, async ({ path }) => ({
      loader: "ts",
      contents: withoutDescriptions(marked(await readFile(path, "utf8"), path)),
    }));
  },
};

function marked(source: string, path: string): string {
  const found = new Set<string>();
  const contents = source.replace(CONSTANT, (_, declaration: string, name: string, value: string) => {
    found.add(name);
    return `${declaration}/* @__PURE__ */ (() => (${value}))();\n`;
  });
  for (const [, name = ""] of source.matchAll(/^\s*export const (\w+)/gm))
    if (!found.has(name))
      throw new Error(`${path}: ${name} is not laid out as the formatter does, and stays in every bundle`);
  return contents;
}
