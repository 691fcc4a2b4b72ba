/**
 * A path with `/` between its parts and without `.` and `..`, relative to `folder` unless it is absolute.
 */
export function absolutePath(path: string, folder?: string): string {
  const slashed = path
    .trim()
    .replaceAll("\\", "/")
    .replace(/^file:\/\//, "");
  const parts: string[] = [];
  for (const part of (isRooted(slashed) || !folder ? slashed : `${absolutePath(folder)}/${slashed}`).split(
    "/",
  )) {
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "") parts.pop();
    else if (part !== "." && (part !== "" || parts.length === 0)) parts.push(part);
  }
  return parts.join("/") || "/";
}

export const isRooted = (path: string): boolean => /^(?:\/|~|[a-z]:\/)/i.test(path);

/** The folder that holds all of the paths. */
export function commonFolder(paths: readonly string[]): string {
  const [first, ...rest] = paths.map((path) => path.split("/").slice(0, -1));
  let shared = first ?? [];
  for (const folders of rest) {
    let same = 0;
    while (same < shared.length && shared[same] === folders[same]) same++;
    shared = shared.slice(0, same);
  }
  return shared.join("/");
}

export const isInside = (path: string, folder: string): boolean =>
  folder === "" || path.startsWith(`${folder}/`);
