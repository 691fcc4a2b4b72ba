import { existsSync, globSync, readFileSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";
import { builtinsByRequire } from "./builtins-by-require.ts";
import { inputsAreUnchanged, recordInputs } from "./inputs.ts";
import { neverOnLambda } from "./never-on-lambda.ts";
import { unusedContracts } from "./unused-contracts.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The measurements behind these choices: docs/decisions/0005-bundles-and-layers.md. */
const options = {
  absWorkingDir: root,
  bundle: true,
  // A tsconfig describes types, which are stripped before anything is bundled.
  tsconfigRaw: {},
  metafile: true,
  platform: "node",
  target: "node24",
  format: "esm",
  // What is imported dynamically gets a file of its own, which is not loaded at the start.
  splitting: true,
  chunkNames: "[name]-[hash]",
  outExtension: { ".js": ".mjs" },
  minify: true,
  // The ES modules of the SDK shake; its CommonJS builds, which Node would choose, do not.
  mainFields: ["module", "main"],
  banner: { js: 'import{createRequire}from"node:module";const require=createRequire(import.meta.url);' },
  plugins: [neverOnLambda, unusedContracts, builtinsByRequire],
  sourcemap: "linked",
  sourcesContent: false,
  legalComments: "none",
  logLevel: "warning",
} as const satisfies BuildOptions;

/**
 * Bundles functions for Lambda's Node 24, each into a folder of its own: `<outdir>/<name>/index.mjs`, its
 * lazily loaded parts and the source maps. A function is left as it is while its sources and the versions of
 * the packages that it imports are the same.
 *
 * @param entries source file by function name, relative to the repository
 * @throws {Error} when entries have no file; it names them
 */
export async function bundle(entries: Readonly<Record<string, string>>, outdir: string): Promise<void> {
  const missing = Object.values(entries).filter((file) => !existsSync(`${root}${file}`));
  if (missing.length > 0) throw new Error(`no such function: ${missing.join(", ")}`);
  await Promise.all(Object.entries(entries).map(([name, file]) => bundleOne(name, file, outdir)));
}

async function bundleOne(name: string, file: string, outdir: string) {
  const record = `${outdir}/${name}.inputs.json`;
  if (await inputsAreUnchanged(root, record)) return;
  await rm(`${outdir}/${name}`, { recursive: true, force: true });
  const { metafile } = await build({
    ...options,
    mainFields: [...options.mainFields],
    plugins: [...options.plugins],
    entryPoints: [{ in: file, out: "index" }],
    outdir: `${outdir}/${name}`,
  });
  const inputs = Object.keys(metafile.inputs).filter((input) => !input.includes(":"));
  await mkdir(outdir, { recursive: true });
  await recordInputs(root, record, [...inputs, ...COMMON_INPUTS]);
}

const { workspaces }: { workspaces: string[] } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));

/** The inputs of every bundle: the bundler, and how the repository's own packages are resolved. */
const COMMON_INPUTS = [
  "node_modules/esbuild/package.json",
  "package.json",
  ...globSync(
    workspaces.map((folder) => `${folder}/package.json`),
    { cwd: root },
  ),
  ...globSync("infra/bundling/!(*.test).ts", { cwd: root }),
];
