import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Bundles `layers/<name>/<name>.ts` into a layer that a function requires by its name.
 *
 * @returns the folder to make the layer of
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
