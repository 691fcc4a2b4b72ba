import { realpathSync } from "node:fs";
import { basename, resolve, sep } from "node:path";
import type { Machine } from "./machine.ts";
import type { Tool } from "./tool.ts";

/** A folder in which sessions are, and the tools whose sessions those may be. */
export interface Root {
  folder: string;
  tools: readonly Tool[];
  /** How many levels of folders below it are looked at. */
  depth: number;
}

/** So deep are the sessions of projects that are below a folder which the person names. */
const NAMED_DEPTH = 8;
/** Folders with many files, none of them a session that the person has had. */
const LEFT_OUT = new Set(["node_modules", ".git", "subagents", "tool-results"]);

/** The folders of these tools on a machine, and those that the person names. */
export function rootsOf(machine: Machine, tools: readonly Tool[], named: readonly string[]): Root[] {
  const own = tools.flatMap((tool) =>
    tool.folders(machine).map((folder) => ({ folder: realOf(folder), tools: [tool], depth: tool.depth })),
  );
  return [...own, ...named.map((folder) => ({ folder: realOf(folder), tools, depth: NAMED_DEPTH }))];
}

/** Links below a folder are not followed, so that none leads in a circle; the folder may itself be one. */
function realOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return resolve(folder);
  }
}

/** Whether a folder below a root may hold sessions. */
export function isLookedAt({ folder, depth }: Root, path: string): boolean {
  if (path === folder) return true;
  const below = path.slice(folder.length).split(sep).filter(Boolean);
  return below.length <= depth && !LEFT_OUT.has(basename(path));
}

/** The tool whose session a file is. */
export function toolOf({ tools }: Root, path: string): Tool | undefined {
  const slashed = path.replaceAll("\\", "/");
  return tools.find(({ pattern }) => pattern.test(slashed));
}

/** The session that has changed where a file has: the file, or the one whose newest changes are in it. */
export function sessionOf(root: Root, path: string): { path: string; tool: Tool } | undefined {
  const tool = toolOf(root, path);
  if (tool) return { path, tool };
  const logs = root.tools.flatMap(({ log }) =>
    log && path.endsWith(log) ? [path.slice(0, -log.length)] : [],
  );
  return logs
    .map((session) => ({ path: session, tool: toolOf(root, session) }))
    .find((each): each is { path: string; tool: Tool } => each.tool !== undefined);
}
