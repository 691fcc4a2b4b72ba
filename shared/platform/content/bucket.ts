import { environment } from "#shared/platform/environment.ts";

// Never imported at a function's start, of which the S3 client would be a third: objects.ts and links.ts load
// this by their first call, which many requests never make.

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
