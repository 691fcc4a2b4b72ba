import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin, Rolldown } from "vite";

/** The service worker's file in the folder of the built page. */
export const SERVICE_WORKER = "service-worker.js";

const digestOf = (content: Buffer) => createHash("sha256").update(content).digest("hex").slice(0, 16);

/**
 * What few pages need, and which is large: the grammars of languages, what reads conversations; and the
 * gallery of components.
 */
const RARE =
  /\/node_modules\/(@shikijs\/langs|shiki)\/|\/(shared|@dreamcatcher)\/(reading|organizing)\/|\/src\/gallery\//;

const isRare = ({ isEntry, moduleIds }: Rolldown.OutputChunk) =>
  !isEntry && moduleIds.some((id) => RARE.test(id));

/** The name of a script without its digest. */
const nameOf = (fileName: string) => /^assets\/(.+)-.{8}\.js$/.exec(fileName)?.[1] ?? fileName;

/** The files of what is rare, and a worker's copies of them, which are assets of the same names. */
function rareFiles(bundle: Rolldown.OutputBundle): Set<string> {
  const files = Object.values(bundle);
  const rare = files.filter((file) => file.type === "chunk" && isRare(file)).map(({ fileName }) => fileName);
  const names = new Set(rare.map(nameOf));
  const copies = files.filter(({ type, fileName }) => type === "asset" && names.has(nameOf(fileName)));
  return new Set([...rare, ...copies.map(({ fileName }) => fileName)]);
}

/**
 * Tells the service worker which files the page has. Those in `assets` have a digest in their names; the
 * others get one beside it, by which a changed file is noticed. What is rare is not kept: it needs a network.
 */
export function precache(): Plugin {
  return {
    name: "precache",
    apply: "build",
    async writeBundle({ dir = "" }, bundle) {
      const rare = rareFiles(bundle);
      const names = (await readdir(dir, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
        .filter((name) => name !== SERVICE_WORKER && !/\.map$|^\./.test(name) && !rare.has(name))
        .sort();
      const files = await Promise.all(
        names.map(async (name) => ({
          url: `/${name}`,
          revision: name.startsWith("assets/") ? null : digestOf(await readFile(join(dir, name))),
        })),
      );
      const path = join(dir, SERVICE_WORKER);
      const worker = await readFile(path, "utf8");
      if (!worker.includes("self.__FILES")) throw new Error(`${SERVICE_WORKER} does not ask for the files.`);
      await writeFile(
        path,
        worker.replace("self.__FILES", () => JSON.stringify(files)),
      );
    },
  };
}
