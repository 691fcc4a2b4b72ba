import { environment } from "#shared/platform/environment.ts";

// Always imported lazily, by objects.ts and presigned-urls.ts: the S3 client would be a third of a function's
// cold start, and many requests never need it.

export {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  paginateListObjectsV2,
} from "@aws-sdk/client-s3";
export { s3 } from "#shared/platform/aws/s3.ts";

/** The content bucket's name. */
export const { CONTENT_BUCKET_NAME: Bucket } = environment("CONTENT_BUCKET_NAME");
