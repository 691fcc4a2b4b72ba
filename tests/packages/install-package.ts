import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const clients = fileURLToPath(new URL("../../clients/", import.meta.url));

/** Builds and packs a client, installs the tarball in an empty folder, and returns the folder. */
export async function installPackage(client: "typescript" | "cli"): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "installed-"));
  const own = join(clients, client);
  await run(process.execPath, ["build.ts"], { cwd: own });
  const { stdout } = await run("npm", ["pack", "--silent", "--pack-destination", folder], {
    cwd: join(own, "dist"),
  });
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  await run("npm", ["install", "--offline", "--silent", `./${stdout.trim()}`], { cwd: folder });
  return folder;
}
