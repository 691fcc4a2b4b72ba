const MAX_CHARACTERS = 200;
const MAX_STEPS = 8;
const MAX_STEP_CHARACTERS = 80;

/** Names that Windows keeps for devices, and folders that tools act on. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|^(?:\.git|node_modules|__pycache__)$/i;

/**
 * The path a file is kept under, whatever name the talk gave it: relative, ASCII, without `.` or `..` steps.
 * Empty where nothing is left of the name.
 */
export function safePath(name: string): string {
  const steps = name
    .slice(0, 2_000)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/^[A-Za-z]:(?=[\\/])/, "")
    .split(/[\\/]+/)
    .map(safeStep)
    .filter((step) => step !== "")
    .slice(-MAX_STEPS);
  while (steps.join("/").length > MAX_CHARACTERS) steps.shift();
  return steps.join("/");
}

function safeStep(step: string): string {
  const plain = step
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .replace(/[^A-Za-z0-9._@()[\]+= -]/g, "_")
    .replace(/^[ -]+|[ .]+$/g, "");
  if (/^\.*$/.test(plain)) return "";
  const short =
    plain.length <= MAX_STEP_CHARACTERS
      ? plain
      : `${plain.slice(0, MAX_STEP_CHARACTERS - 16).replace(/[ .]+$/, "")}${/\.[^.]{1,15}$/.exec(plain)?.[0] ?? ""}`;
  return RESERVED.test(short) ? `_${short.replace(/^\./, "")}` : short;
}

/** The step of a path that names the file. */
export const baseName = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** The folder of a path, empty at the root. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

/** A path without the ending of its last step. */
export const withoutExtension = (path: string): string => path.replace(/(?<=[^/])\.[^./]*$/, "");

/** A path without the ending that imports may leave out: `user.service` is a whole name. */
export const importName = (path: string): string => path.replace(/\.(?:[cm]?[jt]sx?|json|py)$/i, "");

/** The ending of a path's last step in lower case, without the dot. */
export const extensionOf = (path: string): string => /[^/]\.([^./]*)$/.exec(path)?.[1]?.toLowerCase() ?? "";

/** `step` seen from `folder`, or null where it leads outside. */
export function joined(folder: string, step: string): string | null {
  const steps = folder === "" ? [] : folder.split("/");
  for (const part of step.split("/")) {
    if (part === "..") {
      if (steps.pop() === undefined) return null;
    } else if (part !== "" && part !== ".") steps.push(part);
  }
  return steps.join("/");
}

/** How a file in `folder` names `path`, beginning with `./` or `../`. */
export function relative(folder: string, path: string): string {
  const from = folder === "" ? [] : folder.split("/");
  const to = path.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  const up = from.length - shared;
  return (up === 0 ? "./" : "../".repeat(up)) + to.slice(shared).join("/");
}

/**
 * Hands out paths that can lie side by side on any file system: no two differ only in case, and none is
 * both a file and a folder.
 */
export class Paths {
  private readonly files = new Set<string>();
  private readonly folders = new Set<string>();

  isFree(path: string): boolean {
    const key = path.toLowerCase();
    if (this.files.has(key) || this.folders.has(key)) return false;
    return foldersOf(key).every((folder) => !this.files.has(folder));
  }

  /** The path itself where it is free, otherwise the next one like it. */
  claim(wanted: string): string {
    let path = wanted;
    for (let n = 2; !this.isFree(path); n += 1)
      path = numbered(wanted, n, !this.isFree(`${folderOf(wanted)}/_`));
    const key = path.toLowerCase();
    this.files.add(key);
    for (const folder of foldersOf(key)) this.folders.add(folder);
    return path;
  }
}

/** Python imports no names with `-`, so the number goes after `_`. */
function numbered(path: string, n: number, folderIsTaken: boolean): string {
  const place = folderIsTaken ? path.replaceAll("/", "_") : path;
  const stem = withoutExtension(place);
  return `${stem}_${n}${place.slice(stem.length)}`;
}

function foldersOf(path: string): string[] {
  const steps = path.split("/").slice(0, -1);
  return steps.map((_, at) => steps.slice(0, at + 1).join("/"));
}
