import { execFileSync } from "node:child_process";
import { globSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { install, installedPython } from "../../local/emulator/venv.ts";
import { paths, root } from "../../local/paths.ts";
import { UserError } from "../../local/user-error.ts";

const venv = {
  folder: join(paths.home, "convoviz"),
  requirements: join(root, "bench", "organizing", "requirements.txt"),
  what: "convoviz",
};

/** The convoviz program with the interpreter it runs on, installed where it is not yet. */
export async function convoviz(): Promise<{ program: string; python: string }> {
  const python = (await installedPython(venv)) ?? (await install(venv, newPython()));
  return { program: join(dirname(python), "convoviz"), python };
}

// Prints its version where it is recent enough for convoviz and can make virtual environments.
const PROBE =
  "import sys, venv, ensurepip; sys.exit(1) if sys.version_info < (3, 12) else print(sys.version[:6])";

function newPython() {
  const commands = [
    ...["python3", "python3.14", "python3.13", "python3.12", "python"],
    ...globSync(join(homedir(), ".pyenv", "versions", "3.1*", "bin", "python3")),
  ];
  for (const command of commands) {
    try {
      const version = execFileSync(command, ["-c", PROBE], { encoding: "utf8", stdio: "pipe" }).trim();
      return { command, args: [], version };
    } catch {
      // Not there, too old, or without its venv module.
    }
  }
  throw new UserError(
    "convoviz needs Python 3.12 or newer with its venv module: apt-get install python3.12-venv, " +
      "brew install python@3.12, or pyenv install 3.12.",
  );
}
