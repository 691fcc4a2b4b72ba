import type { GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";

const bucket = () => import("./bucket.ts");

/** A presigned URL to read an object of the content bucket, valid for `seconds`. */
export async function presignGet(key: string, seconds: number): Promise<string> {
  const { GetObjectCommand, Bucket } = await bucket();
  return await presign(new GetObjectCommand({ Bucket, Key: key }), seconds);
}

/** A presigned URL to write an object of the content bucket, valid for `seconds`. */
export async function presignPut(key: string, seconds: number): Promise<string> {
  const { PutObjectCommand, Bucket } = await bucket();
  return await presign(new PutObjectCommand({ Bucket, Key: key }), seconds);
}

/** A presigned URL to write an object of exactly `bytes` bytes: the signature covers the length. */
export async function presignUpload(key: string, bytes: number, seconds: number): Promise<string> {
  const { PutObjectCommand, Bucket } = await bucket();
  const command = new PutObjectCommand({ Bucket, Key: key, ContentLength: bytes });
  return await presign(command, seconds, new Set(["content-length"]));
}

async function presign(
  command: GetObjectCommand | PutObjectCommand,
  seconds: number,
  unhoistableHeaders = new Set<string>(),
): Promise<string> {
  const [{ s3 }, { getSignedUrl }] = await Promise.all([bucket(), import("@aws-sdk/s3-request-presigner")]);
  return await getSignedUrl(s3, command, { expiresIn: seconds, unhoistableHeaders });
}
