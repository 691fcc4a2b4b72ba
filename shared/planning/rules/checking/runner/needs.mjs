// Tells from the error of a program what it needs that is not here, whatever its code does.
import { realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

const NETWORK = new RegExp(
  [
    String.raw`\b(?:ENOTFOUND|EAI_AGAIN|ENETUNREACH|ECONNREFUSED|gaierror|URLError|ConnectionRefusedError)\b`,
    "fetch failed|Name or service not known|name resolution|Network is unreachable",
  ].join("|"),
);
/** Modules of Python's library that only some systems have. */
const MODULE =
  /No module named '((?:_?tkinter|turtle|_?curses|readline|idlelib|ensurepip|distutils|venv|msvcrt|winreg|winsound|_winapi|nt)\b[^'\n]{0,80})'/;
/** The errors of Node and Python about a path. */
const PATHS = [
  /\b(EROFS|EACCES|EPERM|ENOENT): [^'\n]{0,200}'([^'\n]+)'/,
  /\[Errno (1|2|13|30)\] [^'\n]{0,200}'([^'\n]+)'/,
];

/** The network, a module or a path outside the project; null where an error is about none of them. */
export function needIn(error) {
  const [, module] = MODULE.exec(error) ?? [];
  if (module) return `${module}, which is not here`;
  const place = placeIn(error);
  if (place) return `${place}, which is not here`;
  return NETWORK.test(error) ? "the network" : null;
}

function placeIn(error) {
  const [, code, path] = PATHS.map((each) => each.exec(error)).find(Boolean) ?? [];
  if (path === undefined || !/^(?:[/~]|[A-Z]:[\\/])/.test(path) || path.startsWith(ROOT)) return null;
  // In its own temporary folder a program may well miss a file by a fault of its own.
  const isMissed = /^(?:ENOENT|2)$/.test(code) && path.startsWith(`${realpathSync(tmpdir())}/`);
  return isMissed ? null : path;
}
