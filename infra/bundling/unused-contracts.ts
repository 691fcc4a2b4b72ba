import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";
import { withoutDescriptions } from "./without-descriptions.ts";

/** A constant of a module in the formatter's layout: it ends where the next line is not indented. */
const CONSTANT = /^((?:export )?const (\w+)(?:: [^=\n]+)? = )([\s\S]*?);\n(?=\S|\n\S|$)/gm;

/** Contracts by their sources: most bundles hold the same ones. */
const rewritten = new Map<string, string>();

/**
 * Leaves contracts out of a bundle that does not use them, and the descriptions of those that it does. Making
 * a schema is a call, which a bundler keeps for its possible side effects; contracts have none, so each
 * constant is marked as pure. An exported constant in another layout fails the build: unmarked, it would be
 * in every bundle.
 */
export const unusedContracts: Plugin = {
  name: "unused-contracts",
  setup({ onLoad }) {
    onLoad({ filter: /\/shared\/contracts\/.*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const contents = rewritten.get(source) ?? withoutDescriptions(markedAsPure(source, path));
      rewritten.set(source, contents);
      return { loader: "ts", contents };
    });
  },
};

function markedAsPure(source: string, path: string): string {
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
