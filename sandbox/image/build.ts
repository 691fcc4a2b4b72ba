import { mkdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { build, type Plugin } from "esbuild";

/** zod's translations are two thirds of the bundle, and parsing them a third of the startup time. */
const withoutTranslations: Plugin = {
  name: "without-translations",
  setup(bundle) {
    bundle.onLoad({ filter: /\/zod\/v4\/locales\/index\.js$/ }, () => ({ contents: "" }));
  },
};

/** Bundles the supervisor into one file that needs only Node. */
export async function buildSupervisor(outfile: string): Promise<void> {
  await mkdir(dirname(outfile), { recursive: true });
  await build({
    absWorkingDir: resolve(import.meta.dirname, "../.."),
    entryPoints: ["sandbox/inside/entry.ts"],
    outfile,
    bundle: true,
    minify: true,
    platform: "node",
    target: "node24",
    format: "esm",
    loader: { ".py": "text" },
    // The repository's tsconfig files are not in the image.
    tsconfigRaw: {},
    plugins: [withoutTranslations],
    // yauzl is CommonJS and requires Node's modules at run time.
    banner: { js: 'import{createRequire}from"node:module";const require=createRequire(import.meta.url);' },
    logLevel: "warning",
  });
}

if (import.meta.main) await buildSupervisor(process.argv[2] ?? ".build/sandbox/supervisor.mjs");
