import { S3Client } from "@aws-sdk/client-s3";

/**
 * One client per process. The emulator, whose endpoint the environment sets, serves all buckets on one host.
 * Checksums are added only where required, since the body of a presigned upload is unknown when it is signed.
 */
export const s3 = new S3Client({
  forcePathStyle: process.env.AWS_ENDPOINT_URL !== undefined,
  requestChecksumCalculation: "WHEN_REQUIRED",
  responseChecksumValidation: "WHEN_REQUIRED",
});
