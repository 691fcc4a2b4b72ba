import { join } from "node:path";
import type { Version } from "../emulator/python.ts";
import { ensureInstalled } from "../emulator/venv.ts";
import { paths, root } from "../paths.ts";

/** The Python client's folder. */
export const PROJECT = join(root, "clients", "python");

/** What its generator emits needs this version. */
const MIN_VERSION: Version = [3, 11];

const requirements = (name: string) => join(PROJECT, "requirements", `${name}.txt`);

/** The interpreter of an environment with what generates, checks, tests and builds the client. */
export const toolsPython = (): Promise<string> =>
  ensureInstalled(
    { folder: paths.pythonTools, requirements: requirements("tools"), what: "The Python client" },
    MIN_VERSION,
  );

/** The interpreter of an environment with what the client needs, and nothing else. */
export const barePython = (): Promise<string> =>
  ensureInstalled(
    { folder: paths.pythonClient, requirements: requirements("runtime"), what: "The Python client" },
    MIN_VERSION,
  );
