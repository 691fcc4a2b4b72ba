import { resolve } from "node:path";

/** The package that has this program. */
export const PACKAGE = "@dreamcatcher/cli";

/** Whether npx has started a program, in a folder that does not last. */
export const isByNpx = (program: string): boolean => /[\\/]_npx[\\/]/.test(program);

/** Variables that name folders, which another process would look for where it starts. */
const FOLDER = /_(?:HOME|DIR)$/;

/** Those of the variables of these names that are set, as this program takes them wherever it is started. */
export const carriedOver = (env: NodeJS.ProcessEnv, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = env[name];
      return value ? [[name, FOLDER.test(name) ? resolve(value) : value] as const] : [];
    }),
  );
