import { mkdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { build, type Plugin } from "esbuild";
import { DOM } from "../contract/paths.ts";

/** zod's translations are two thirds of the bundle, and parsing them a third of the startup time. */
const withoutTranslations: Plugin = {
  name: "without-translations",
  setup(bundle) {
    bundle.onLoad({ filter: /\/zod\/v4\/locales\/index\.js$/ }, () => ({ contents: "" }));
  },
};

/**
 * Bundles the supervisor into one file that needs only Node, and beside it `dom.mjs`, the DOM in which a
 * project loads its pages.
 */
export async function buildSupervisor(outfile: string): Promise<void> {
  const folder = dirname(outfile);
  await mkdir(folder, { recursive: true });
  await Promise.all([
    bundleInto(outfile, "sandbox/inside/entry.ts"),
    bundleInto(join(folder, DOM), "sandbox/image/dom.ts"),
  ]);
}

async function bundleInto(outfile: string, entry: string): Promise<void> {
  await build({
    absWorkingDir: resolve(import.meta.dirname, "../.."),
    entryPoints: [entry],
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
