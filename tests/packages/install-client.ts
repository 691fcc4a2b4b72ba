import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const here = fileURLToPath(new URL("../../clients/typescript/", import.meta.url));

/** Builds and packs the client, installs the tarball in an empty folder, and returns the folder. */
export async function installClient(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "client-"));
  await run(process.execPath, ["build.ts"], { cwd: here });
  const { stdout } = await run("npm", ["pack", "--silent", "--pack-destination", folder], {
    cwd: join(here, "dist"),
  });
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  await run("npm", ["install", "--offline", "--silent", `./${stdout.trim()}`], { cwd: folder });
  return folder;
}
