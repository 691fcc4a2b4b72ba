import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

// Makes dist/, which is packed and published: one module, the types of its parts, and a package.json that
// names them.
const here = fileURLToPath(new URL(".", import.meta.url));
const dist = `${here}dist`;
const TYPES_ALONE = ["--declaration", "--composite", "false", "--incremental", "false"];

rmSync(dist, { recursive: true, force: true });
await build({
  absWorkingDir: here,
  entryPoints: ["index.ts"],
  outfile: "dist/index.js",
  bundle: true,
  format: "esm",
  platform: "neutral",
  target: "es2022",
});
execFileSync("tsc", ["--project", here, "--outDir", dist, ...TYPES_ALONE], { stdio: "inherit" });

const manifest = JSON.parse(readFileSync(`${here}package.json`, "utf8"));
const published = {
  ...manifest,
  exports: { ".": { types: "./index.d.ts", default: "./index.js" } },
  private: undefined,
  scripts: undefined,
  devDependencies: undefined,
  publishConfig: undefined,
};
writeFileSync(`${dist}/package.json`, `${JSON.stringify(published, undefined, 2)}\n`);
cpSync(`${here}README.md`, `${dist}/README.md`);
cpSync(`${here}../../LICENSE`, `${dist}/LICENSE`);
