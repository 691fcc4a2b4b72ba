import { fileURLToPath } from "node:url";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Builds the page of the web app into a folder, which it returns. */
export async function buildPage(outDir = path("../.build/web")): Promise<string> {
  const { build } = await import("vite");
  await build({ root: path("../web"), logLevel: "error", build: { outDir, emptyOutDir: true } });
  return outDir;
}
