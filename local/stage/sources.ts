import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../paths.ts";

/** Folders that the app does not depend on: generated or installed ones, and those of its users. */
const EXCLUDED = new Set([
  ...[".git", "node_modules", ".local", ".build", "cdk.out", "coverage"],
  ...["tests", "examples", "local", "bench", "web"],
]);

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** A digest of every file that the synthesized app may depend on, and of `also`. */
export async function sourcesDigest(...also: string[]): Promise<string> {
  const top = (await readdir(root, { withFileTypes: true })).filter(({ name }) => !EXCLUDED.has(name));
  const folders = top.filter((entry) => entry.isDirectory()).map(({ name }) => join(root, name));
  const files = top.filter((entry) => entry.isFile()).map(({ name }) => join(root, name));
  return digestOf(folders, also, files);
}

/** A digest of all files in folders, of further `files`, and of `also`. */
export async function digestOf(
  folders: readonly string[],
  also: readonly string[],
  files: readonly string[] = [],
): Promise<string> {
  const below = await Promise.all(folders.map(filesOf));
  const all = [...files, ...below.flat()].sort();
  const contents = await Promise.all(all.map((file) => readFile(file)));
  const digest = createHash("sha256").update(JSON.stringify(also));
  for (const [index, content] of contents.entries()) {
    digest.update(`\0${all[index]}\0${content.byteLength}\0`).update(content);
  }
  return digest.digest("hex");
}
