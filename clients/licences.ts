import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/**
 * The packages that a bundle contains, each with the text of its licence: of its file, or where it has none,
 * what its package.json says.
 *
 * @param folder that the paths of the modules are relative to
 * @throws {Error} when a package does not say its licence
 */
export function* licences(
  folder: string,
  modules: readonly string[],
): Generator<[name: string, text: string]> {
  const packages = modules.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  for (const path of new Set(packages)) {
    const own = resolve(folder, path);
    const file = readdirSync(own).find((name) => /^licen[cs]e/i.test(name));
    const name = path.replace(/^.*node_modules\//, "").replace("/", "-");
    yield [name, file === undefined ? statedIn(own) : readFileSync(join(own, file), "utf8")];
  }
}

function statedIn(folder: string): string {
  const { name, license, author, homepage } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (typeof license !== "string") throw new Error(`${name} does not say its licence`);
  return `${name}, licence ${license}, by ${author?.name ?? author ?? "its authors"}, ${homepage}\n`;
}
