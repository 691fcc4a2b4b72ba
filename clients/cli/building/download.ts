import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Client, NetworkError } from "@dreamcatcher/client";
import { CommandError } from "../command-error.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { fillFolder } from "../files/place.ts";
import { isOfDisk, unpack } from "./unpack.ts";

const MAX_ZIP_BYTES = 500_000_000;
/** As any folder of code, as far as the person's umask allows. */
const PUBLIC_FOLDER = 0o777;

export interface Downloaded {
  folder: string;
  files: number;
  /** Where what was in the folder is now. */
  aside: string | undefined;
}

/**
 * Downloads the project of a build into a folder: it is unpacked beside it, and put in place when it is
 * whole. What the folder has is put aside.
 *
 * @throws {NetworkError} when it cannot be reached
 * @throws {CommandError} when it is refused, or the zip is damaged
 */
export async function download(
  { implementations }: Client,
  id: string,
  folder: string,
  signal: AbortSignal,
): Promise<Downloaded> {
  // A link holds for an hour: the one of a build that was followed may be older.
  const { project_url } = await implementations.get(id, { signal });
  if (project_url === null)
    throw new CommandError(EXIT.notFound, "The build has no project.", "Build the dream again.");
  const { result: files, aside } = await fillFolder(folder, PUBLIC_FOLDER, async (inside, beside) => {
    const zip = join(beside, "project.zip");
    await fetchTo(zip, project_url, signal);
    return unpack(zip, inside, signal);
  });
  return { folder, files, aside };
}

async function fetchTo(path: string, url: string, signal: AbortSignal): Promise<void> {
  try {
    const response = await fetch(url, { signal });
    if (!response.ok || response.body === null)
      throw refusal(EXIT.unreachable, `${response.status} ${response.statusText}`);
    await pipeline(Readable.fromWeb(response.body as never), limited, createWriteStream(path), { signal });
  } catch (error) {
    if (signal.aborted || error instanceof CommandError || isOfDisk(error)) throw error;
    throw new NetworkError("GET", url, error);
  }
}

async function* limited(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > MAX_ZIP_BYTES) throw refusal(EXIT.failed, "its zip is larger than any project");
    yield chunk;
  }
}

const refusal = (exit: ExitCode, why: string): CommandError =>
  new CommandError(exit, `The project is not downloaded: ${why}.`, "Try again by --follow.");
