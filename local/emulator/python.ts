import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** A Python that the emulator can run on, as the command and arguments that start it. */
export interface Python {
  command: string;
  args: string[];
  version: string;
}

/** What was looked for and why it does not do, for the advice to its owner. */
export interface NoPython {
  found: string[];
}

const MIN_VERSION = [3, 10] as const;

const candidates: { command: string; args: string[] }[] = [
  { command: "python3", args: [] },
  ...[14, 13, 12, 11, 10].map((minor) => ({ command: `python3.${minor}`, args: [] })),
  { command: "python", args: [] },
  ...(process.platform === "win32" ? [{ command: "py", args: ["-3"] }] : []),
];

// `venv` alone is importable on Debian without python3-venv; what that package adds is `ensurepip`.
const PROBE =
  "import sys; v = '%d.%d.%d' % sys.version_info[:3]\n" +
  "try:\n import venv, ensurepip; print(v, 'venv')\nexcept ImportError: print(v)";

/** Reads the probe's answer: its version, and whether it can make virtual environments. */
export function readProbe(output: string): { version: string; recent: boolean; venv: boolean } | undefined {
  const [, version, major, minor, venv] = /^((\d+)\.(\d+)\.\d+)( venv)?\s*$/.exec(output) ?? [];
  if (!version) return undefined;
  const recent =
    Number(major) > MIN_VERSION[0] || (Number(major) === MIN_VERSION[0] && Number(minor) >= MIN_VERSION[1]);
  return { version, recent, venv: venv !== undefined };
}

/** The first Python on the PATH that is recent enough and can make a virtual environment. */
export async function findPython(): Promise<Python | NoPython> {
  const found: string[] = [];
  for (const { command, args } of candidates) {
    // A name on the PATH may still be a shim or a store link that starts nothing: only running it tells.
    const output = await execute(command, [...args, "-c", PROBE]).then(
      ({ stdout }) => stdout,
      () => "",
    );
    const probe = readProbe(output);
    if (probe?.recent && probe.venv) return { command, args, version: probe.version };
    if (probe) found.push(`${command} is ${probe.version}${probe.recent ? ", without its venv module" : ""}`);
  }
  return { found };
}
