import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { CommandError } from "../command-error.ts";
import { EXIT } from "../exit-codes.ts";
import type { Folders } from "./folders.ts";
import { unwritable } from "./unwritable.ts";

/** The stages that this machine knows, and the one that commands use. */
export interface Stages {
  current: string;
  /** The address of each stage's app and API, such as `https://app.example`. */
  stages: Record<string, { url: string }>;
}

/** A stage that commands use. Without an address everything stays on this machine. */
export interface Stage {
  name: string;
  url: string | null;
}

/** The stage of whoever has not chosen any. */
export const DEFAULT_STAGE = "default";

const fileIn = ({ config }: Folders): string => join(config, "stages.json");

/**
 * Reads the stages of this machine.
 *
 * @throws {CommandError} when the file is not what `writeStages` wrote
 */
export function readStages(folders: Folders): Stages {
  const file = fileIn(folders);
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { current: DEFAULT_STAGE, stages: {} };
    throw error;
  }
  const stages = parsed(text);
  if (stages === undefined)
    throw new CommandError(
      EXIT.failed,
      `${file} is damaged: it must be {"current": "<name>", "stages": {"<name>": {"url": "https://…"}}}.`,
      "Mend it, or remove it and name the stage again: dreams stage add <name> <address>",
    );
  return stages;
}

/**
 * Writes the stages of this machine, whole or not at all.
 *
 * @throws {CommandError} when their folder cannot be written
 */
export async function writeStages(folders: Folders, stages: Stages): Promise<void> {
  const file = fileIn(folders);
  try {
    mkdirSync(folders.config, { recursive: true, mode: 0o700 });
    await writeFileAtomic(file, `${JSON.stringify(stages, undefined, 2)}\n`, { mode: 0o600 });
  } catch (error) {
    throw unwritable(file, error);
  }
}

/** Whether a text can name a stage: files are named after it, on systems of all kinds. */
export const isStageName = (text: string): boolean => /^[a-z0-9][a-z0-9._-]{0,39}$/.test(text);

/** Writes a stage with its address among the others. */
export async function addStage(
  folders: Folders,
  { name, url }: { name: string; url: string },
): Promise<void> {
  const { current, stages } = readStages(folders);
  await writeStages(folders, { current, stages: { ...stages, [name]: { url } } });
}

function parsed(text: string): Stages | undefined {
  try {
    const { current, stages } = JSON.parse(text);
    const urls = Object.values(stages as object).map((stage) => (stage as { url?: unknown }).url);
    if (typeof current !== "string" || urls.some((url) => typeof url !== "string")) return undefined;
    return { current, stages };
  } catch {
    return undefined;
  }
}
