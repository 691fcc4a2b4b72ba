import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";
import { withoutDescriptions } from "./without-descriptions.ts";

/** A formatted module-level constant: it ends before the next line that is not indented. */
const CONSTANT = /^((?:export )?const (\w+)(?:: [^=\n]+)? = )([\s\S]*?);\n(?=\S|\n\S|$)/gm;

/** Transformed contracts by their source: most bundles include the same ones. */
const transformed = new Map<string, string>();

/**
 * Removes unused contracts from a bundle, and the descriptions of the used ones. A schema is the result of a
 * call, which a bundler keeps for its possible side effects; contracts have none, so each constant is marked
 * as pure. An exported constant that is not formatted fails the build: without the mark it would be in every
 * bundle.
 */
export const unusedContracts: Plugin = {
  name: "unused-contracts",
  setup({ onLoad }) {
    onLoad({ filter: /\/shared\/contracts\/.*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const contents = transformed.get(source) ?? withoutDescriptions(markedAsPure(source, path));
      transformed.set(source, contents);
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
      throw new Error(`${path}: ${name} is not formatted, so it would be in every bundle`);
  return contents;
}
