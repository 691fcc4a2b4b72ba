import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Bundles `layers/<name>/<name>.ts` into a layer, which a function can load with `require("<name>")`.
 *
 * @returns the folder of the layer's content
 */
export function layer(name: string): string {
  const folder = `${root}.build/layers/${name}`;
  buildSync({
    absWorkingDir: root,
    entryPoints: [`layers/${name}/${name}.ts`],
    outfile: `${folder}/nodejs/node_modules/${name}.js`,
    bundle: true,
    platform: "node",
    target: "node24",
    format: "cjs",
    logLevel: "warning",
  });
  return folder;
}
