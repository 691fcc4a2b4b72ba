import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Builds the empty page into a folder, with the settings of the app. */
export async function buildEmptyPage(outDir: string): Promise<void> {
  const { build } = await import("vite");
  process.env.NODE_ENV = "production";
  await build({
    root: path("empty"),
    configFile: path("../../web/vite.config.ts"),
    logLevel: "error",
    build: { outDir, emptyOutDir: true, rolldownOptions: { input: { page: path("empty/index.html") } } },
  });
}

/** Writes each file of a built page compressed beside it, which the server then sends, as CloudFront does. */
export async function compress(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const file of files) {
    if (!file.isFile() || !/\.(js|css|html|svg)$/.test(file.name)) continue;
    const name = join(file.parentPath, file.name);
    await writeFile(`${name}.br`, await promisify(brotliCompress)(await readFile(name)));
  }
}
