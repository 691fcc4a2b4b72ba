import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { Advice } from "./advice.ts";
import { paths } from "./paths.ts";
import type { Python } from "./python.ts";

const execute = promisify(execFile);

const interpreter =
  process.platform === "win32"
    ? join(paths.venv, "Scripts", "python.exe")
    : join(paths.venv, "bin", "python");
const stamp = join(paths.venv, "installed");

const digest = async () =>
  createHash("sha256")
    .update(await readFile(paths.requirements))
    .digest("hex");

/** The interpreter of the private environment, or undefined where what is wanted is not installed yet. */
export const installedPython = async (): Promise<string | undefined> => {
  const installed = await readFile(stamp, "utf8").catch(() => "");
  if (installed !== (await digest())) return undefined;
  // The system's Python may have been upgraded away from under the environment.
  return execute(interpreter, ["--version"]).then(
    () => interpreter,
    () => undefined,
  );
};

/**
 * Makes the private environment and installs exactly the files that requirements.txt lists: pip refuses any
 * whose hash differs, and builds nothing. Answers its interpreter.
 */
export const install = async (python: Python): Promise<string> => {
  await rm(paths.venv, { recursive: true, force: true });
  try {
    await execute(python.command, [...python.args, "-m", "venv", paths.venv]);
    await execute(interpreter, [
      ...["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"],
      ...["--require-hashes", "--only-binary", ":all:", "--requirement", paths.requirements],
    ]);
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.trim().split("\n").slice(-8).join("\n  ");
    throw new Advice(
      `The emulator could not be installed with ${python.command} ${python.version}:\n  ${said}`,
    );
  }
  await writeFile(stamp, await digest());
  return interpreter;
};
