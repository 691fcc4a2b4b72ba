import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The packages that read variables of the service. */
const READING = /^@(aws-lambda-powertools|dreamcatcher)\//;

const otherPackagesExternal: Plugin = {
  name: "other-packages-external",
  setup({ onResolve }) {
    onResolve({ filter: /^[^./#]/ }, ({ path, kind }) =>
      kind === "entry-point" || READING.test(path) ? undefined : { path, external: true },
    );
  },
};

/** Whether the function's code has the name of a variable in it. */
export type ReadsVariable = (functionName: string, variable: string) => boolean;

/**
 * Finds which variables of their environment functions read: those whose names are in their code once unused
 * code is left out. It takes a quarter of a second, as nothing is written.
 *
 * @param entries source file by function name, relative to the repository
 */
export async function variablesRead(entries: Readonly<Record<string, string>>): Promise<ReadsVariable> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { ...entries },
    outdir: "nowhere",
    write: false,
    bundle: true,
    platform: "node",
    format: "esm",
    mainFields: ["module", "main"],
    plugins: [otherPackagesExternal],
    logLevel: "warning",
  });
  const codes = new Map(outputFiles.map(({ path, text }) => [basename(path, ".js"), text]));
  return (functionName, variable) => new RegExp(`[".]${variable}\\b`).test(codes.get(functionName) ?? "");
}
