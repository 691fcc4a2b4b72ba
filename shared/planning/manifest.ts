import type { Project, ProjectFile } from "@dreamcatcher/contracts/plan";
import { MANIFEST_FILE, type Manifest } from "@dreamcatcher/sandbox/contract/manifest-file";

/** The project file that lists the commands for the sandbox. */
export function manifestFile(commands: Project["commands"]): ProjectFile {
  const manifest: Manifest = { commands };
  return { path: MANIFEST_FILE, content: `${JSON.stringify(manifest, null, 2)}\n` };
}
