import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildPage } from "../../infra/page.ts";
import { paths, root } from "../paths.ts";
import { digestOf } from "../stage/sources.ts";

/** What the page is made of. */
const SOURCES = ["web", "clients/typescript", "shared/contracts", "shared/text", "shared/reading"].concat([
  "shared/organizing",
  "shared/searching",
]);

/** Builds the page, unless its sources have not changed since. */
export async function buildWeb(): Promise<void> {
  const stamp = join(paths.web, ".sources");
  const sources = await digestOf(
    SOURCES.map((folder) => join(root, folder)),
    [process.version],
  );
  if (sources === (await readFile(stamp, "utf8").catch(() => ""))) return;
  await buildPage(paths.web);
  await writeFile(stamp, sources);
}
