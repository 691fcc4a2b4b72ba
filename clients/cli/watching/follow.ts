import { sep } from "node:path";
import { isOnWindowsDrive, type Machine } from "../sessions/machine.ts";
import { isLookedAt, type Root, sessionOf } from "../sessions/roots.ts";
import type { Tool } from "../sessions/tool.ts";

export interface FollowListener {
  /** A session is new or has changed, or is gone. */
  changed(path: string, tool: Tool): void;
  /** Some changes may be missed, as where the system follows no more folders. */
  failing(error: Error): void;
}

/** How often a drive is looked at that tells of no changes, in ms. */
const POLLING_MS = 5_000;

/**
 * Follows the sessions below folders, also of folders that do not exist yet, until it is ended. What is there
 * when it begins is not told.
 *
 * @returns what ends it, once changes are told
 */
export async function follow(
  roots: readonly Root[],
  machine: Machine,
  listener: FollowListener,
): Promise<() => Promise<void>> {
  const { watch } = await import("chokidar");
  const { polled = [], told = [] } = Object.groupBy(roots, ({ folder }) =>
    isOnWindowsDrive(machine, folder) ? "polled" : "told",
  );
  const watchers = await Promise.all(
    [told, polled].filter(isFilled).map(async (some) => {
      const watcher = watch(
        some.map(({ folder }) => folder),
        {
          ignored: (path, stats) => !isFollowed(some, path, stats),
          ignoreInitial: true,
          followSymlinks: false,
          ignorePermissionErrors: true,
          atomic: false,
          backend: some === polled ? "polling" : "auto",
          pollingInterval: POLLING_MS,
          pollingBinaryInterval: POLLING_MS,
        },
      );
      for (const event of ["add", "change", "unlink"] as const)
        watcher.on(event, (path) => {
          for (const root of rootsAround(some, path)) {
            const session = sessionOf(root, path);
            if (session) return listener.changed(session.path, session.tool);
          }
        });
      watcher.on("error", (error) => listener.failing(error as Error));
      await new Promise<void>((resolve) => watcher.once("ready", resolve));
      return watcher;
    }),
  );
  return async () => {
    await Promise.all(watchers.map((watcher) => watcher.close()));
  };
}

const isFilled = (list: readonly unknown[]): boolean => list.length > 0;

/** The roots that a path is in, or is itself. */
const rootsAround = (roots: readonly Root[], path: string): Root[] =>
  roots.filter(
    ({ folder }) => path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep),
  );

interface Stats {
  isFile(): boolean;
  isDirectory(): boolean;
}

function isFollowed(roots: readonly Root[], path: string, stats: Stats | undefined): boolean {
  const around = rootsAround(roots, path);
  if (stats?.isFile()) return around.some((root) => sessionOf(root, path) !== undefined);
  if (stats && !stats.isDirectory()) return false;
  // Without stats, as of what is gone, it may be a file.
  return stats ? around.some((root) => isLookedAt(root, path)) : true;
}
