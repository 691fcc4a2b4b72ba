import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { isLookedAt, type Root, toolOf } from "./roots.ts";
import type { Tool } from "./tool.ts";

/** A session of a tool, or the database with all of its sessions. */
export interface Session {
  path: string;
  tool: Tool;
  /** In bytes. */
  size: number;
  /** When it changed last, in ms since 1970. */
  modified: number;
}

/** A folder that may not be read. */
export type Unreadable = (folder: string) => void;

/** Finds the sessions below folders, each once. What is deleted meanwhile, or is not there, is left out. */
export async function findSessions(roots: readonly Root[], unreadable: Unreadable): Promise<Session[]> {
  const found = new Map<string, Session>();
  for (const root of roots)
    for await (const session of sessionsBelow(root, root.folder, unreadable))
      found.set(session.path, session);
  return [...found.values()];
}

async function* sessionsBelow(root: Root, folder: string, unreadable: Unreadable): AsyncGenerator<Session> {
  for (const entry of await entriesOf(folder, unreadable)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && isLookedAt(root, path)) yield* sessionsBelow(root, path, unreadable);
    const tool = entry.isFile() ? toolOf(root, path) : undefined;
    const session = tool && (await sessionAt(path, tool));
    if (session) yield session;
  }
}

/** The session that a file is now; undefined where it is gone. */
export async function sessionAt(path: string, tool: Tool): Promise<Session | undefined> {
  const files = [path, ...(tool.log ? [path + tool.log] : [])];
  const [file, log] = await Promise.all(files.map((each) => stat(each).catch(() => undefined)));
  if (!file?.isFile()) return undefined;
  const modified = Math.max(file.mtimeMs, log?.mtimeMs ?? 0);
  return { path, tool, size: file.size + (log?.size ?? 0), modified };
}

async function entriesOf(folder: string, unreadable: Unreadable): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EACCES" || code === "EPERM") unreadable(folder);
    return [];
  }
}
