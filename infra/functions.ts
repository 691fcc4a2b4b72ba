import { fileURLToPath } from "node:url";
import { endpoints } from "@dreamcatcher/contracts/endpoints/index";
import { buildSupervisor } from "@dreamcatcher/sandbox/image/build";
import { implementSteps } from "../functions/manifest/steps.ts";
import { subscriptions } from "../functions/manifest/subscriptions.ts";
import { bundle } from "./bundling/bundle.ts";
import { type ReadsVariable, variablesRead } from "./bundling/variables.ts";

/** The source of every function of the service, by name. */
export const entries: Readonly<Record<string, string>> = Object.fromEntries([
  ["authorize", "functions/auth/authorize.ts"],
  ["not-found", "functions/api/not-found.ts"],
  ...endpoints.map(({ name }) => [name, `functions/api/${name}.ts`]),
  ...implementSteps.map(({ name }) => [name, `functions/steps/${name}.ts`]),
  ...subscriptions.map(({ name, folder }) => [name, `functions/${folder}/${name}.ts`]),
]);

const outdir = fileURLToPath(new URL("../.build/functions", import.meta.url));

/** The code of functions, by their names: the folder where it lies bundled, and what it reads. */
export interface FunctionCode {
  folder: (functionName: string) => string;
  reads: ReadsVariable;
}

/** Bundles every function of the service. */
export async function bundleFunctions(): Promise<FunctionCode> {
  const [reads] = await Promise.all([variablesRead(entries), bundle(entries, outdir)]);
  // What runs inside the sandbox is a program of its own, beside the function that opens one.
  await buildSupervisor(`${outdir}/run-sandbox/supervisor.mjs`);
  return { folder: (name) => `${outdir}/${name}`, reads };
}
