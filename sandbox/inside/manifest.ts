import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { MANIFEST_FILE, Manifest } from "../contract/manifest-file.ts";
import { BundleRejected } from "./bundle-rejected.ts";

/**
 * Reads the manifest of the project in `directory`.
 *
 * @throws {BundleRejected} when the manifest is missing or invalid
 */
export async function readManifest(directory: string): Promise<Manifest> {
  const parsed = Manifest.safeParse(asJson(await textOf(join(directory, MANIFEST_FILE))));
  if (!parsed.success)
    throw new BundleRejected(
      `${MANIFEST_FILE} is not a manifest: ${z.prettifyError(parsed.error).slice(0, 1_000)}`,
    );
  return parsed.data;
}

async function textOf(path: string): Promise<string> {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      return await file.readFile("utf8");
    } finally {
      await file.close();
    }
  } catch {
    throw new BundleRejected(`The bundle has no ${MANIFEST_FILE} in its root with the commands to run.`);
  }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BundleRejected(`${MANIFEST_FILE} is not JSON.`);
  }
}
