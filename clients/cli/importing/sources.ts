import type { Dirent, Stats } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { mayHoldConversations } from "@dreamcatcher/reading/exports/file-names";

/** A file to import. */
export interface Source {
  path: string;
  /** What tells it from other files of this machine. */
  key: string;
  /** What its person calls it. */
  shown: string;
  /** In bytes. */
  size: number;
  /** What another state of the file would have otherwise. */
  stamp: string;
  /** Whether it was found in a folder: then it need not hold conversations. */
  isFound: boolean;
}

/** What is to be imported, and what of it cannot be opened. */
export interface Sources {
  files: Source[];
  failures: { file: string; reason: string; isMissing: boolean }[];
}

/** Found in every folder of code, and never a conversation. */
const LEFT_OUT = new Set(["node_modules"]);

/** The files that these paths name, and those in the folders that they name, in a fixed order, each once. */
export async function sourcesAt(paths: readonly string[], signal: AbortSignal): Promise<Sources> {
  const sources: Sources = { files: [], failures: [] };
  for (const path of paths) await add(sources, path, false, signal);
  const byKey = new Map(sources.files.map((source) => [source.key, source]));
  return { ...sources, files: [...byKey.values()] };
}

async function add(sources: Sources, path: string, isFound: boolean, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) await walk(sources, path, signal);
    else if (stats.isFile()) sources.files.push(sourceOf(path, stats, isFound));
    else if (!isFound) throw new Error("It is neither a file nor a folder.");
  } catch (error) {
    signal.throwIfAborted();
    const isMissing = codeOf(error) === "ENOENT";
    if (isFound && isMissing) return;
    sources.failures.push({ file: path, reason: reasonOf(error), isMissing });
  }
}

async function walk(sources: Sources, folder: string, signal: AbortSignal): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (await isWanted(entry, path)) await add(sources, path, true, signal);
  }
}

/** Links to files are followed, those to folders are not: they may lead around in circles. */
async function isWanted(entry: Dirent, path: string): Promise<boolean> {
  if (entry.name.startsWith(".") || LEFT_OUT.has(entry.name)) return false;
  if (entry.isDirectory()) return true;
  if (!mayHoldConversations(entry.name)) return false;
  if (entry.isSymbolicLink()) return (await stat(path).catch(() => undefined))?.isFile() ?? false;
  return entry.isFile();
}

const sourceOf = (path: string, { size, mtimeMs }: Stats, isFound: boolean): Source => ({
  path,
  key: resolve(path),
  shown: path,
  size,
  stamp: `${size} ${mtimeMs}`,
  isFound,
});

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file.",
  EACCES: "You have no permission to read it.",
  EPERM: "You have no permission to read it.",
  EMFILE: "Too many files are open.",
  ELOOP: "Its links lead around in a circle.",
};

/** Why a file cannot be opened or read, in words. */
export const reasonOf = (error: unknown): string =>
  REASONS[codeOf(error) ?? ""] ?? (error instanceof Error ? error.message : String(error));

/** The code of an error of the system, such as `ENOENT`; undefined for other errors. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
