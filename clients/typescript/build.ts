import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { licences } from "../licences.ts";

// Builds dist/, the folder to pack: a module for each entry point with all that it needs, the modules that
// they share or load later, type declarations, and a package.json.
const here = fileURLToPath(new URL(".", import.meta.url));
const dist = `${here}dist`;
const DECLARATIONS_ONLY = ["--declaration", "--composite", "false", "--incremental", "false"];
/** The file of each entry point, without its ending. */
const ENTRIES = {
  ".": "index",
  "./sync": "sync/index",
  "./dexie": "sync/store/dexie",
  "./sqlite": "sqlite/index",
};

rmSync(dist, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: Object.values(ENTRIES).map((entry) => `${entry}.ts`),
  outdir: "dist",
  chunkNames: "shared/[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  // What Node has of these builds as well: only the entry of SQLite needs Node.
  platform: "browser",
  external: ["node:*"],
  target: "es2022",
  metafile: true,
});
execFileSync("tsc", ["--build", here, `${here}sqlite`], { stdio: "inherit" });
for (const project of [here, `${here}sqlite`])
  execFileSync("tsc", ["--project", project, "--outDir", dist, ...DECLARATIONS_ONLY], { stdio: "inherit" });

const manifest = JSON.parse(readFileSync(`${here}package.json`, "utf8"));
const published = {
  ...manifest,
  exports: Object.fromEntries(
    Object.entries(ENTRIES).map(([name, entry]) => [
      name,
      { types: `./${entry}.d.ts`, default: `./${entry}.js` },
    ]),
  ),
  private: undefined,
  scripts: undefined,
  // They are in the modules.
  dependencies: undefined,
  devDependencies: undefined,
  // By default npm keeps a package of a scope to its members.
  publishConfig: { access: "public" },
};
writeFileSync(`${dist}/package.json`, `${JSON.stringify(published, undefined, 2)}\n`);
cpSync(`${here}README.md`, `${dist}/README.md`);
cpSync(`${here}../../LICENSE`, `${dist}/LICENSE`);
mkdirSync(`${dist}/licences`);
for (const [name, text] of licences(here, Object.keys(metafile.inputs)))
  writeFileSync(`${dist}/licences/${name}.txt`, text);
