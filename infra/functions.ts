import { fileURLToPath } from "node:url";
import { buildSupervisor } from "@dreamcatcher/sandbox/image/build";
import { sources } from "../functions/manifest/sources.ts";
import { bundle } from "./bundling/bundle.ts";
import { buildDocumentation } from "./bundling/documentation.ts";
import { type ReadsVariable, variablesRead } from "./bundling/variables.ts";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const outdir = path("../.build/functions");

/** The bundled code of functions: the folder of each, and the environment variables it reads. */
export interface FunctionCode {
  folder: (functionName: string) => string;
  reads: ReadsVariable;
}

/** Bundles every function of the service. */
export async function bundleFunctions(): Promise<FunctionCode> {
  const [reads] = await Promise.all([variablesRead(sources), bundle(sources, outdir)]);
  // The program that runs inside the sandbox is a separate bundle beside the function that starts it.
  await buildSupervisor(`${outdir}/run-sandbox/supervisor.mjs`);
  await buildDocumentation(outdir, path("../.build/documentation"));
  return { folder: (name) => `${outdir}/${name}`, reads };
}
