import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { UserError } from "../user-error.ts";
import type { Python } from "./python.ts";

const execute = promisify(execFile);

/** A private Python environment: where it is, what is installed in it, and what that is, for advice. */
export interface Venv {
  folder: string;
  requirements: string;
  what: string;
}

const interpreterOf = ({ folder }: Venv) =>
  process.platform === "win32" ? join(folder, "Scripts", "python.exe") : join(folder, "bin", "python");

const stampOf = ({ folder }: Venv) => join(folder, "installed");

const digest = async ({ requirements }: Venv) =>
  createHash("sha256")
    .update(await readFile(requirements))
    .digest("hex");

/** The interpreter of the private environment, or undefined where what is wanted is not installed yet. */
export async function installedPython(venv: Venv): Promise<string | undefined> {
  const installed = await readFile(stampOf(venv), "utf8").catch(() => "");
  if (installed !== (await digest(venv))) return undefined;
  // The system's Python may have been upgraded away from under the environment.
  return execute(interpreterOf(venv), ["--version"]).then(
    () => interpreterOf(venv),
    () => undefined,
  );
}

/**
 * Makes the private environment and installs exactly the files that its requirements list: pip refuses any
 * whose hash differs, and builds nothing. Answers its interpreter.
 */
export async function install(venv: Venv, python: Python): Promise<string> {
  const interpreter = interpreterOf(venv);
  await rm(venv.folder, { recursive: true, force: true });
  try {
    await execute(python.command, [...python.args, "-m", "venv", venv.folder]);
    await execute(interpreter, [
      ...["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"],
      ...["--require-hashes", "--only-binary", ":all:", "--requirement", venv.requirements],
    ]);
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.trim().split("\n").slice(-8).join("\n  ");
    throw new UserError(
      `${venv.what} could not be installed with ${python.command} ${python.version}:\n  ${said}`,
    );
  }
  await writeFile(stampOf(venv), await digest(venv));
  return interpreter;
}
