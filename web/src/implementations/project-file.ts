/** More of a title is no name for a file. */
const MAX_LENGTH = 60;

/** The name of a project's download: that of its dream, in letters that every system takes. */
export function projectFile(title: string | undefined): string {
  const name = (title ?? "")
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, "-")
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, "");
  return `${name || "project"}.zip`;
}
