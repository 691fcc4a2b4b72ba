import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Client, NetworkError } from "@dreamcatcher/client";
import { CommandError } from "../command-error.ts";
import { EXIT } from "../exit-codes.ts";
import { putAside, putInPlace } from "../files/place.ts";
import { unpack } from "./unpack.ts";

const MAX_ZIP_BYTES = 500_000_000;
const HTTP_PATIENCE_MS = 60_000;

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
  const whole = resolve(folder);
  await mkdir(dirname(whole), { recursive: true });
  const beside = await mkdtemp(join(dirname(whole), `.${basename(whole)}-`));
  try {
    const zip = join(beside, "project.zip");
    await fetchTo(zip, project_url, signal);
    const project = join(beside, "project");
    await mkdir(project);
    const files = await unpack(zip, project, signal);
    const aside = await putAside(whole);
    await putInPlace(project, whole);
    return { folder, files, aside };
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

async function fetchTo(path: string, url: string, signal: AbortSignal): Promise<void> {
  const patience = AbortSignal.any([signal, AbortSignal.timeout(HTTP_PATIENCE_MS)]);
  const response = await fetch(url, { signal: patience }).catch((error) => {
    signal.throwIfAborted();
    throw new NetworkError("GET", url, error);
  });
  if (!response.ok || response.body === null)
    throw new CommandError(
      EXIT.unreachable,
      `The project is not downloaded: ${response.status} ${response.statusText}.`,
      "Download it again by --follow.",
    );
  let bytes = 0;
  async function* limited(chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > MAX_ZIP_BYTES)
        throw new CommandError(EXIT.failed, "The project's zip is larger than any project, and is not kept.");
      yield chunk;
    }
  }
  await pipeline(Readable.fromWeb(response.body as never), limited, createWriteStream(path), { signal });
}
