import type { Readable } from "node:stream";
import { GetObjectCommand } from "@aws-sdk/client-s3";
import type { RandomAccessFile } from "@dreamcatcher/reading/exports/random-access-file";
import { s3 } from "#shared/platform/aws/s3.ts";
import { environment } from "#shared/platform/environment.ts";

const { CONTENT_BUCKET_NAME: Bucket } = environment("CONTENT_BUCKET_NAME");

/** An object of the content bucket, read in ranges: a zip's directory stands at its end. */
export const s3File = (key: string, size: number): RandomAccessFile => ({
  size,
  stream: async (start, end) => {
    const { Body } = await s3.send(
      new GetObjectCommand({ Bucket, Key: key, Range: `bytes=${start}-${end - 1}` }),
    );
    return Body as Readable;
  },
});
