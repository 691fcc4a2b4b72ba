import { mkdirSync } from "node:fs";
import type { Folders } from "./folders.ts";
import { unwritable } from "./unwritable.ts";

/**
 * Creates the folder of dreams where it is missing; only its person may read it.
 *
 * @throws {CommandError} when it cannot be written
 */
export function createDataFolder({ data }: Folders): void {
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw unwritable(`${data}/.`, error);
  }
}
