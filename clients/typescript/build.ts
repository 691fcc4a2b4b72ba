import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

// Builds dist/, the folder to pack: one module, one that is loaded with the first WebSocket, the type
// declarations, and a package.json.
const here = fileURLToPath(new URL(".", import.meta.url));
const dist = `${here}dist`;
const DECLARATIONS_ONLY = ["--declaration", "--composite", "false", "--incremental", "false"];

rmSync(dist, { recursive: true, force: true });
await build({
  absWorkingDir: here,
  entryPoints: ["index.ts"],
  outdir: "dist",
  // What is imported dynamically is loaded when it is needed.
  splitting: true,
  chunkNames: "[name]",
  bundle: true,
  format: "esm",
  platform: "neutral",
  target: "es2022",
});
execFileSync("tsc", ["--project", here, "--outDir", dist, ...DECLARATIONS_ONLY], { stdio: "inherit" });

const manifest = JSON.parse(readFileSync(`${here}package.json`, "utf8"));
const published = {
  ...manifest,
  exports: { ".": { types: "./index.d.ts", default: "./index.js" } },
  private: undefined,
  scripts: undefined,
  // They are in the modules.
  dependencies: undefined,
  devDependencies: undefined,
  publishConfig: undefined,
};
writeFileSync(`${dist}/package.json`, `${JSON.stringify(published, undefined, 2)}\n`);
cpSync(`${here}README.md`, `${dist}/README.md`);
cpSync(`${here}../../LICENSE`, `${dist}/LICENSE`);
cpSync(`${here}../../node_modules/partysocket/LICENSE.txt`, `${dist}/LICENSE-partysocket`);
