import { fileURLToPath } from "node:url";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Builds the page of the web app into a folder, which it returns. */
export async function buildPage(outDir = path("../.build/web")): Promise<string> {
  const { build } = await import("vite");
  const { NODE_ENV } = process.env;
  // Among tests it is "test", by which React is built for development and the page keeps nothing offline.
  process.env.NODE_ENV = "production";
  try {
    await build({ root: path("../web"), logLevel: "error", build: { outDir, emptyOutDir: true } });
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
  return outDir;
}
