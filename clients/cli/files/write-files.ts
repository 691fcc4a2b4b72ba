import { mkdir, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import { CommandError } from "../command-error.ts";
import { EXIT } from "../exit-codes.ts";

/** A file to write, by its path in a folder, with `/`. */
export interface FileToWrite {
  path: string;
  /** Its new text, by the one that it has; undefined where it has none. */
  textAfter: (before: string | undefined) => string;
  /** Whether `textAfter` keeps what others have written. */
  keepsOthers: boolean;
}

export interface Written {
  path: string;
  change: "created" | "changed" | "unchanged";
}

interface Decided extends Written {
  whole: string;
  text: string;
}

/**
 * Writes all files into a folder, or none: what somebody else has written is only replaced by force.
 *
 * @throws {CommandError} when a file is there already and has another text
 */
export async function writeFiles(
  folder: string,
  files: readonly FileToWrite[],
  force: boolean,
): Promise<Written[]> {
  const decided = await Promise.all(files.map((file) => decide(folder, file)));
  const isOthers = ({ change }: Decided, n: number) => change === "changed" && !files[n]?.keepsOthers;
  const clashes = force ? [] : decided.filter(isOthers);
  if (clashes.length > 0)
    throw new CommandError(
      EXIT.refused,
      `Already there, and different: ${clashes.map(({ path }) => join(folder, path)).join(", ")}. Nothing is written.`,
      "Replace them by --force, or name another folder by --into <folder>.",
    );
  await writeAll(decided.filter(({ change }) => change !== "unchanged"));
  return decided.map(({ path, change }) => ({ path, change }));
}

async function decide(folder: string, { path, textAfter }: FileToWrite): Promise<Decided> {
  if (isAbsolute(path) || !/^[^\\:]+$/.test(path) || path.split("/").some((each) => NOT_INSIDE.test(each)))
    throw new CommandError(EXIT.failed, `The stage names a file outside of the folder: ${path}`);
  const whole = await realPlaceOf(folder, path);
  const before = await textOf(whole);
  const text = textAfter(before);
  return {
    path,
    whole,
    text,
    change: before === undefined ? "created" : before === text ? "unchanged" : "changed",
  };
}

/** Segments that lead out of a folder, or into the settings of git, which run commands. */
const NOT_INSIDE = /^(?:\.{0,2}|\.git)$/i;

/** Where a file is written, which a link inside of the folder may say. */
async function realPlaceOf(folder: string, path: string): Promise<string> {
  const [root, whole] = await Promise.all([realOf(folder), realOf(join(folder, path))]);
  const inside = relative(root, whole);
  if (inside.startsWith("..") || isAbsolute(inside))
    throw new CommandError(EXIT.refused, `${join(folder, path)} is a link that leads out of the folder.`);
  return whole;
}

/** A path without links, as far as it exists. */
async function realOf(path: string): Promise<string> {
  const whole = resolve(path);
  try {
    return await realpath(whole);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return join(await realOf(dirname(whole)), basename(whole));
  }
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Writes all beside their places, and then puts them there, so that a full disk leaves none in part. */
async function writeAll(files: readonly Decided[]): Promise<void> {
  const beside = files.map(({ whole }) => `${whole}.${process.pid}.tmp`);
  try {
    for (const [n, { whole, text }] of files.entries()) {
      await mkdir(dirname(whole), { recursive: true });
      await writeFile(beside[n] as string, text);
    }
    for (const [n, { whole }] of files.entries()) await rename(beside[n] as string, whole);
  } finally {
    await Promise.all(beside.map((path) => rm(path, { force: true })));
  }
}
