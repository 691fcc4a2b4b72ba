import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { UserError } from "../user-error.ts";
import { findPython, type Python, type Version } from "./python.ts";

const execute = promisify(execFile);

/** A virtual environment: its folder, the requirements file, and the name of the software for messages. */
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

/** The interpreter of the virtual environment, undefined where its requirements are not installed. */
export async function installedPython(venv: Venv): Promise<string | undefined> {
  const installed = await readFile(stampOf(venv), "utf8").catch(() => "");
  if (installed !== (await digest(venv))) return undefined;
  // An upgrade of the system's Python may have broken the environment.
  return execute(interpreterOf(venv), ["--version"]).then(
    () => interpreterOf(venv),
    () => undefined,
  );
}

/**
 * The interpreter of the virtual environment, whose requirements are installed first where they are not.
 *
 * @throws {UserError} when there is no Python of this version or a later one, or the installation fails
 */
export async function ensureInstalled(venv: Venv, minVersion: Version): Promise<string> {
  const installed = await installedPython(venv);
  if (installed !== undefined) return installed;
  const python = await findPython(minVersion);
  if ("command" in python) return install(venv, python);
  throw new UserError(`${venv.what} needs Python ${minVersion.join(".")} or newer with its venv module.`);
}

/**
 * Creates the virtual environment and installs its requirements, only wheels with the listed hashes. Returns
 * its interpreter.
 *
 * @throws {UserError} when the installation fails
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
    const output = (error as { stderr?: string }).stderr?.trim().split("\n").slice(-8).join("\n  ");
    throw new UserError(
      `${venv.what} could not be installed with ${python.command} ${python.version}:\n  ${output}`,
    );
  }
  await writeFile(stampOf(venv), await digest(venv));
  return interpreter;
}
