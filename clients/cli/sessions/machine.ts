import { homedir } from "node:os";
import { posix, win32 } from "node:path";

/** What decides where the tools of a machine keep their sessions. */
export interface Machine {
  platform: NodeJS.Platform;
  /** The person's home folder. */
  home: string;
  env: NodeJS.ProcessEnv;
}

/** The machine that runs this. */
export const thisMachine = (env: NodeJS.ProcessEnv): Machine => ({
  platform: process.platform,
  home: homedir(),
  env,
});

/** How paths are written on a machine. */
export const pathsOf = ({ platform }: Machine): typeof posix => (platform === "win32" ? win32 : posix);

/** Where Windows' drives are under WSL: as Windows itself puts them on the path. */
const WINDOWS_HOME = /(?:^|:)(\/mnt\/[a-z]\/Users\/[^/:]+)\/AppData\//;

/**
 * The Windows home of somebody who works in Windows' subsystem for Linux, as a path of Linux, since tools
 * such as Cursor run on the Windows side; undefined elsewhere.
 */
export const windowsHomeOf = ({ env }: Machine): string | undefined =>
  env.WSL_DISTRO_NAME ? WINDOWS_HOME.exec(env.PATH ?? "")?.[1] : undefined;

/** Whether a path is on a Windows drive under WSL, which tells Linux of no changes. */
export const isOnWindowsDrive = ({ env }: Machine, path: string): boolean =>
  Boolean(env.WSL_DISTRO_NAME) && /^\/mnt\/[a-z]\//.test(path);
