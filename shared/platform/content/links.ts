import type { GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";

const bucket = () => import("./bucket.ts");

/** A link by which whoever holds it may read one object of the content bucket, for so many seconds. */
export async function linkToRead(key: string, seconds: number): Promise<string> {
  const { GetObjectCommand, Bucket } = await bucket();
  return await linkTo(new GetObjectCommand({ Bucket, Key: key }), seconds);
}

/** A link by which whoever holds it may write one object of the content bucket, for so many seconds. */
export async function linkToWrite(key: string, seconds: number): Promise<string> {
  const { PutObjectCommand, Bucket } = await bucket();
  return await linkTo(new PutObjectCommand({ Bucket, Key: key }), seconds);
}

async function linkTo(command: GetObjectCommand | PutObjectCommand, seconds: number): Promise<string> {
  const [{ s3 }, { getSignedUrl }] = await Promise.all([bucket(), import("@aws-sdk/s3-request-presigner")]);
  return await getSignedUrl(s3, command, { expiresIn: seconds });
}
