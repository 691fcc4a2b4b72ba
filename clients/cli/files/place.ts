import { mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { CommandError } from "../command-error.ts";
import { EXIT } from "../exit-codes.ts";

const MAX_KEPT = 1_000;

/**
 * Sees that a project can be put into a folder: there is none yet, or an empty one, or what it holds may be
 * put aside.
 *
 * @throws {CommandError} when something is in its place
 */
export async function checkPlace(folder: string, force: boolean): Promise<void> {
  if ((await isFree(folder)) || force) return;
  throw new CommandError(
    EXIT.usage,
    `${folder} is not empty, and is left as it is.`,
    "Name another folder, or put the present one aside by --force.",
  );
}

/** Whether there is no such folder, or an empty one. */
export const isFree = async (folder: string): Promise<boolean> => (await contentsOf(folder)) === 0;

/** A folder that was filled. */
export interface Filled<Result> {
  result: Result;
  /** Where what was in the folder is now, from here; undefined where it was empty. */
  aside: string | undefined;
}

/**
 * Fills a folder that is put in place when it is whole; what is in its place is put aside.
 *
 * @param mode the permissions of the folder, where there is none yet
 * @param fill writes into `inside`, and into `beside` what is only needed meanwhile
 * @throws {CommandError} when it has been put aside too often, or is a file
 */
export async function fillFolder<Result>(
  folder: string,
  mode: number,
  fill: (inside: string, beside: string) => Promise<Result>,
): Promise<Filled<Result>> {
  const whole = resolve(folder);
  await mkdir(dirname(whole), { recursive: true });
  const beside = await mkdtemp(join(dirname(whole), `.${basename(whole)}-`));
  try {
    const inside = join(beside, "inside");
    await mkdir(inside, { mode });
    const result = await fill(inside, beside);
    const aside = await putAside(whole);
    await putInPlace(inside, whole);
    return { result, aside };
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/**
 * Renames a folder that is not empty to the first free name beside it, and returns that, from here.
 *
 * @throws {CommandError} when there are too many such names, or it is a file
 */
async function putAside(folder: string): Promise<string | undefined> {
  if (await isFree(folder)) return undefined;
  const whole = resolve(folder);
  for (let n = 1; n < MAX_KEPT; n++) {
    const aside = join(dirname(whole), `${basename(whole)}.${n}`);
    if (await exists(aside)) continue;
    await rename(whole, aside);
    return relative("", aside);
  }
  throw new CommandError(EXIT.usage, `${folder} has been put aside ${MAX_KEPT} times: remove some of them.`);
}

/** Moves a folder to where none is, or its entries into an empty one, which may be the current folder. */
async function putInPlace(project: string, folder: string): Promise<void> {
  const isThere = await readdir(folder).then(
    () => true,
    () => false,
  );
  if (!isThere) return rename(project, folder);
  for (const entry of await readdir(project)) await rename(join(project, entry), join(folder, entry));
}

/** How many entries a folder has; 0 where there is none. */
async function contentsOf(folder: string): Promise<number> {
  try {
    return (await readdir(folder)).length;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return 0;
    if (code === "ENOTDIR") throw new CommandError(EXIT.usage, `${folder} is a file, and must be a folder.`);
    throw error;
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
