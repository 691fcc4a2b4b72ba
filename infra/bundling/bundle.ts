import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type BuildResult, build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Bundles functions for Node 24 on Lambda, all in one esbuild run, each into its own folder.
 *
 * @param entries source file by function name, relative to the repository
 * @param outdir absolute; `<outdir>/<name>/index.mjs` and its source map are written there
 * @throws Error naming every entry whose file does not exist
 */
export async function bundle(entries: Readonly<Record<string, string>>, outdir: string) {
  const missing = Object.values(entries).filter((file) => !existsSync(`${root}${file}`));
  if (missing.length > 0) throw new Error(`no such function: ${missing.join(", ")}`);
  await rm(outdir, { recursive: true, force: true });
  return (await build({
    absWorkingDir: root,
    entryPoints: Object.entries(entries).map(([name, file]) => ({ in: file, out: `${name}/index` })),
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    metafile: true,
    minify: true,
    keepNames: false,
    platform: "node",
    target: "node24",
    format: "esm",
    // The ES modules of the SDK shake; its CommonJS builds, which Node would choose, do not.
    mainFields: ["module", "main"],
    alias: { "@aws-sdk/credential-provider-node": "./infra/bundling/environment-credentials.ts" },
    // What is still CommonJS calls `require` for Node's own modules, which an ES module does not have.
    banner: { js: `import{createRequire}from"node:module";const require=createRequire(import.meta.url);` },
    sourcemap: "linked",
    sourcesContent: false,
    legalComments: "none",
    logLevel: "warning",
  })) satisfies BuildResult;
}
