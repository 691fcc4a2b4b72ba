import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The packages that read environment variables of the service. */
const READERS = /^@(aws-lambda-powertools|dreamcatcher)\//;

const otherPackagesExternal: Plugin = {
  name: "other-packages-external",
  setup({ onResolve }) {
    onResolve({ filter: /^[^./#]/ }, ({ path, kind }) =>
      kind === "entry-point" || READERS.test(path) ? undefined : { path, external: true },
    );
  },
};

/** Whether a function's code contains the name of a variable. */
export type ReadsVariable = (functionName: string, variable: string) => boolean;

/**
 * Finds the environment variables that functions read: those whose names their bundled code contains. It
 * takes a quarter of a second, since no file is written.
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
