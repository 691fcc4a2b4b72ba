import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../../../clients/cli/", import.meta.url));

/** The program as it is published, which starts in half the time of its source. */
export const DREAMS = join(FOLDER, "dist", "main.js");

/** Builds `DREAMS`. */
export function buildDreams(): void {
  execFileSync(process.execPath, [join(FOLDER, "build.ts")]);
}
