import { existsSync, globSync, readFileSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";
import { inParallel } from "#shared/platform/in-parallel.ts";
import { builtinsByRequire } from "./builtins-by-require.ts";
import { inputsAreUnchanged, recordInputs } from "./inputs.ts";
import { neverOnLambda } from "./never-on-lambda.ts";
import { RARE_PACKAGES, rarePackages } from "./rare-packages.ts";
import { unusedContracts } from "./unused-contracts.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The measurements behind these choices: docs/decisions/0005-bundles-and-layers.md. */
const options = {
  absWorkingDir: root,
  bundle: true,
  // The tsconfig only has settings of type checking.
  tsconfigRaw: {},
  metafile: true,
  platform: "node",
  target: "node24",
  // esbuild takes it for new, and would make a literal such as /\p{L}/u anew at each use.
  supported: { "regexp-unicode-property-escapes": true },
  format: "esm",
  // A dynamic import becomes a separate file, which a cold start does not load.
  splitting: true,
  chunkNames: "[name]-[hash]",
  outExtension: { ".js": ".mjs" },
  minify: true,
  // The ES modules of the SDK can be tree-shaken; its CommonJS builds, which Node would choose, cannot.
  mainFields: ["module", "main"],
  banner: { js: 'import{createRequire}from"node:module";const require=createRequire(import.meta.url);' },
  plugins: [neverOnLambda, unusedContracts, rarePackages, builtinsByRequire],
  sourcemap: "linked",
  sourcesContent: false,
  legalComments: "none",
  logLevel: "warning",
} as const satisfies BuildOptions;

/**
 * Bundles functions for Lambda's Node 24, each into its own folder: `<outdir>/<name>/index.mjs`, its lazily
 * loaded parts and the source maps. A function is bundled again only if its sources or the versions of the
 * packages that it imports have changed. One is bundled at a time for each processor: all at once take
 * gigabytes of memory.
 *
 * @param entries source file by function name, relative to the repository
 * @throws {Error} when an entry has no file
 */
export async function bundle(entries: Readonly<Record<string, string>>, outdir: string): Promise<void> {
  const missing = Object.values(entries).filter((file) => !existsSync(`${root}${file}`));
  if (missing.length > 0) throw new Error(`no such function: ${missing.join(", ")}`);
  await inParallel(
    Object.entries(entries),
    ([name, file]) => bundleOne(name, file, outdir),
    availableParallelism(),
  );
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
  ...RARE_PACKAGES.map((name) => `node_modules/${name}/package.json`),
  ...globSync(
    workspaces.map((folder) => `${folder}/package.json`),
    { cwd: root },
  ),
  ...globSync("infra/bundling/!(*.test).ts", { cwd: root }),
];
