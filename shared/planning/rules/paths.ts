const MAX_CHARACTERS = 200;
const MAX_SEGMENTS = 20;
const MAX_SEGMENT_CHARACTERS = 80;

/** Device names of Windows, and folders with a meaning for tools. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|^(?:\.git|node_modules|__pycache__)$/i;

/** A file name as a safe path: relative, ASCII, without `.` or `..` segments. Empty where nothing is left. */
export function safePath(name: string): string {
  const segments = name
    .slice(0, 2_000)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/^[A-Za-z]:(?=[\\/])/, "")
    .split(/[\\/]+/)
    .map(safeSegment)
    .filter((segment) => segment !== "")
    .slice(-MAX_SEGMENTS);
  while (segments.join("/").length > MAX_CHARACTERS) segments.shift();
  return segments.join("/");
}

function safeSegment(segment: string): string {
  const plain = segment
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .replace(/[^A-Za-z0-9._@()[\]+= -]/g, "_")
    .replace(/^[ -]+|[ .]+$/g, "");
  if (/^\.*$/.test(plain)) return "";
  const short = plain.length <= MAX_SEGMENT_CHARACTERS ? plain : shortened(plain);
  return RESERVED.test(short) ? `_${short.replace(/^\./, "")}` : short;
}

function shortened(segment: string): string {
  const start = segment.slice(0, MAX_SEGMENT_CHARACTERS - 16).replace(/[ .]+$/, "");
  return `${start}${/\.[^.]{1,15}$/.exec(segment)?.[0] ?? ""}`;
}

/** The last segment of a path. */
export const baseName = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** Whether two paths may be of one file: one may lack folders, and people mind no capitals. */
export function isSamePath(path: string, named: string): boolean {
  const [one, other] = [path.toLowerCase(), named.toLowerCase()];
  return one === other || one.endsWith(`/${other}`) || other.endsWith(`/${one}`);
}

/** The folder of a path, empty at the root. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

/** A path without its extension. */
export const withoutExtension = (path: string): string => path.replace(/(?<=[^/])\.[^./]*$/, "");

/** A path without an extension that imports may omit; `user.service` has none. */
export const importName = (path: string): string => path.replace(/\.(?:[cm]?[jt]sx?|json|py)$/i, "");

/** The extension of a path in lower case, without the dot. */
export const extensionOf = (path: string): string => /[^/]\.([^./]*)$/.exec(path)?.[1]?.toLowerCase() ?? "";

/** Resolves the relative path `path` in `folder`; null where it leads outside the project. */
export function joined(folder: string, path: string): string | null {
  const segments = folder === "" ? [] : folder.split("/");
  for (const segment of path.split("/")) {
    if (segment === "..") {
      if (segments.pop() === undefined) return null;
    } else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

/** The relative path from `folder` to `path`, beginning with `./` or `../`. */
export function relative(folder: string, path: string): string {
  const from = folder === "" ? [] : folder.split("/");
  const to = path.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  const up = from.length - shared;
  return (up === 0 ? "./" : "../".repeat(up)) + to.slice(shared).join("/");
}

/** Allocates paths that are distinct on any file system: also without case, and no file is also a folder. */
export class Paths {
  private readonly files = new Set<string>();
  private readonly folders = new Set<string>();

  isFree(path: string): boolean {
    const key = path.toLowerCase();
    if (this.files.has(key) || this.folders.has(key)) return false;
    return foldersOf(key).every((folder) => !this.files.has(folder));
  }

  /** A folder that no path is in: the wanted one where it is free, otherwise with the next free number. */
  freeFolder(wanted: string): string {
    let folder = wanted;
    for (let n = 2; !this.isFree(folder); n += 1) folder = `${wanted}_${n}`;
    return folder;
  }

  /** Claims the path itself where it is free, otherwise the next free one with a number. */
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

/** The number follows `_`, since `-` is not allowed in Python's module names. */
function numbered(path: string, n: number, folderIsTaken: boolean): string {
  const place = folderIsTaken ? path.replaceAll("/", "_") : path;
  const stem = withoutExtension(place);
  return `${stem}_${n}${place.slice(stem.length)}`;
}

function foldersOf(path: string): string[] {
  const segments = path.split("/").slice(0, -1);
  return segments.map((_, at) => segments.slice(0, at + 1).join("/"));
}
