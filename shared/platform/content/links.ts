import { GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { s3 } from "#shared/platform/aws/s3.ts";
import { environment } from "#shared/platform/environment.ts";

const { CONTENT_BUCKET_NAME: Bucket } = environment("CONTENT_BUCKET_NAME");

/** A link by which whoever holds it may read one object of the content bucket, for so many seconds. */
export const linkToRead = (key: string, seconds: number): Promise<string> =>
  getSignedUrl(s3, new GetObjectCommand({ Bucket, Key: key }), { expiresIn: seconds });

/** A link by which whoever holds it may write one object of the content bucket, for so many seconds. */
export const linkToWrite = (key: string, seconds: number): Promise<string> =>
  getSignedUrl(s3, new PutObjectCommand({ Bucket, Key: key }), { expiresIn: seconds });
