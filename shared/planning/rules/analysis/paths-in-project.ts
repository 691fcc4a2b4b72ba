/** A path through the folders of one person's machine, where only the end is the project's. */
const IN_HOME = /^(?:\/(?:home|Users|mnt|workspaces?|root)\/|~\/|[A-Za-z]:[\\/])/;
/** Folders of coding agents, beside the project. */
const OF_AGENTS = /[\\/]\.(?:claude|codex|cursor|gemini)[\\/]/;

const segmentsOf = (path: string): string[] => path.split(/[\\/]+/);

/**
 * Returns a function that shortens file names to what they are in the project: without the folders that all
 * files on a person's machine have in common.
 */
export function pathsInProject(filenames: readonly string[]): (filename: string) => string {
  const [first = [], ...others] = filenames
    .filter((each) => IN_HOME.test(each) && !OF_AGENTS.test(each))
    .map(segmentsOf);
  const folders = first.slice(0, -1);
  const differs = folders.findIndex((folder, at) =>
    others.some((other) => at >= other.length - 1 || other[at] !== folder),
  );
  const common = differs < 0 ? folders.length : differs;
  return (filename) => {
    if (!IN_HOME.test(filename)) return filename;
    return segmentsOf(filename)
      .slice(OF_AGENTS.test(filename) ? -1 : common)
      .join("/");
  };
}
