import { fileURLToPath } from "node:url";
import { buildSupervisor } from "@dreamcatcher/sandbox/image/build";
import { sources } from "../functions/manifest/sources.ts";
import { bundle } from "./bundling/bundle.ts";

const outdir = fileURLToPath(new URL("../.build/functions", import.meta.url));

/** Where the bundled code of a function lies, by the function's name. */
export type CodeFolders = (name: string) => string;

/** Bundles every function of the service. */
export async function bundleFunctions(): Promise<CodeFolders> {
  await bundle(sources, outdir);
  // What runs inside the sandbox is a program of its own, beside the function that opens one.
  await buildSupervisor(`${outdir}/run-sandbox/supervisor.mjs`);
  return (name) => `${outdir}/${name}`;
}
