import { S3Client } from "@aws-sdk/client-s3";

/**
 * One client a process. An endpoint set in the environment is an emulator, which answers on one host for
 * all buckets. Checksums only where S3 asks for them: a presigned upload cannot know its body's.
 */
export const s3 = new S3Client({
  forcePathStyle: process.env.AWS_ENDPOINT_URL !== undefined,
  requestChecksumCalculation: "WHEN_REQUIRED",
  responseChecksumValidation: "WHEN_REQUIRED",
});
