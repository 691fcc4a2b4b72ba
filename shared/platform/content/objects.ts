import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  paginateListObjectsV2,
} from "@aws-sdk/client-s3";
import { s3 } from "#shared/platform/aws/s3.ts";
import { environment } from "#shared/platform/environment.ts";

const { CONTENT_BUCKET_NAME: Bucket } = environment("CONTENT_BUCKET_NAME");

/** Writes an object into the content bucket, over what was there. */
export async function putBytes(key: string, body: Uint8Array | string, type: string): Promise<void> {
  await s3.send(new PutObjectCommand({ Bucket, Key: key, Body: body, ContentType: type }));
}

export const putJson = (key: string, value: unknown): Promise<void> =>
  putBytes(key, JSON.stringify(value), "application/json");

/** Reads an object whole; undefined where nothing is. */
export async function getBytes(key: string): Promise<Uint8Array | undefined> {
  try {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: key }));
    return await Body?.transformToByteArray();
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined;
    throw error;
  }
}

/** Reads what `putJson` wrote; undefined where nothing is. */
export async function getJson<Value>(key: string): Promise<Value | undefined> {
  const bytes = await getBytes(key);
  return bytes && (JSON.parse(Buffer.from(bytes).toString()) as Value);
}

export async function deleteObject(key: string): Promise<void> {
  await s3.send(new DeleteObjectCommand({ Bucket, Key: key }));
}

export async function* listKeys(prefix: string): AsyncGenerator<string> {
  for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix: prefix })) {
    for (const { Key } of Contents) if (Key !== undefined) yield Key;
  }
}
