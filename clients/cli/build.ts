import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { licences } from "../licences.ts";

// Builds dist/, the folder to pack: the program with all that it needs, in modules that it loads when it
// needs them.
const here = fileURLToPath(new URL(".", import.meta.url));
const dist = `${here}dist`;

rmSync(dist, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: ["main.ts"],
  outdir: "dist",
  chunkNames: "modules/[name]-[hash]",
  bundle: true,
  splitting: true,
  minify: true,
  keepNames: true,
  format: "esm",
  platform: "node",
  mainFields: ["module", "main"],
  target: "node24",
  legalComments: "none",
  metafile: true,
  banner: {
    // Some packages are CommonJS: they require what Node has, and one reads the name of its file.
    js: [
      'import{createRequire as __createRequire}from"node:module";',
      "const require=__createRequire(import.meta.url),__filename=import.meta.filename;",
    ].join(""),
  },
});
const manifest = JSON.parse(readFileSync(`${here}package.json`, "utf8"));
const { name, version, description, license, type, engines } = manifest;
const published = { name, version, description, license, type, engines, bin: { dreams: "main.js" } };
writeFileSync(`${dist}/package.json`, `${JSON.stringify(published, undefined, 2)}\n`);
chmodSync(`${dist}/main.js`, 0o755);
cpSync(`${here}../../LICENSE`, `${dist}/LICENSE`);
cpSync(`${here}README.md`, `${dist}/README.md`);
mkdirSync(`${dist}/licences`);
for (const [name, text] of licences(here, Object.keys(metafile.inputs)))
  writeFileSync(`${dist}/licences/${name}.txt`, text);
