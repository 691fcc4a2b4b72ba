import type { RandomAccessFile } from "@dreamcatcher/reading/exports/random-access-file";
import { getRange } from "#shared/platform/content/objects.ts";

/** An object of the content bucket, read in ranges: the directory of a ZIP file is at its end. */
export const s3File = (key: string, size: number): RandomAccessFile => ({
  size,
  stream: (start, end) => getRange(key, start, end),
});
