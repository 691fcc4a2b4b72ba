import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** A Python that can run the emulator: the command and arguments that start it. */
export interface Python {
  command: string;
  args: string[];
  version: string;
}

/** The Pythons found that are unsuitable, and why, for the error message. */
export interface NoPython {
  found: string[];
}

/** Major and minor version. */
export type Version = readonly [number, number];

const MIN_VERSION: Version = [3, 10];

const candidates: { command: string; args: string[] }[] = [
  { command: "python3", args: [] },
  ...[14, 13, 12, 11, 10].map((minor) => ({ command: `python3.${minor}`, args: [] })),
  { command: "python", args: [] },
  ...(process.platform === "win32" ? [{ command: "py", args: ["-3"] }] : []),
];

// On Debian, `venv` is importable without the package python3-venv; that package adds `ensurepip`.
const PROBE =
  "import sys; v = '%d.%d.%d' % sys.version_info[:3]\n" +
  "try:\n import venv, ensurepip; print(v, 'venv')\nexcept ImportError: print(v)";

/** Parses the probe's output: the version, and whether it can create virtual environments. */
export function readProbe(
  output: string,
  minVersion = MIN_VERSION,
): { version: string; recent: boolean; venv: boolean } | undefined {
  const [, version, major, minor, venv] = /^((\d+)\.(\d+)\.\d+)( venv)?\s*$/.exec(output) ?? [];
  if (!version) return undefined;
  const recent =
    Number(major) > minVersion[0] || (Number(major) === minVersion[0] && Number(minor) >= minVersion[1]);
  return { version, recent, venv: venv !== undefined };
}

/** The first Python on the PATH that is recent enough and can create virtual environments. */
export async function findPython(minVersion = MIN_VERSION): Promise<Python | NoPython> {
  const found: string[] = [];
  for (const { command, args } of candidates) {
    // A command on the PATH may be a shim or a store link that starts nothing.
    const output = await execute(command, [...args, "-c", PROBE]).then(
      ({ stdout }) => stdout,
      () => "",
    );
    const probe = readProbe(output, minVersion);
    if (probe?.recent && probe.venv) return { command, args, version: probe.version };
    if (probe) found.push(`${command} is ${probe.version}${probe.recent ? ", without its venv module" : ""}`);
  }
  return { found };
}
