import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  paginateListObjectsV2,
} from "@aws-sdk/client-s3";
import { s3 } from "#shared/aws/s3.ts";
import { environment } from "#shared/environment.ts";

const { CONTENT_BUCKET_NAME: Bucket } = environment("CONTENT_BUCKET_NAME");

/** Writes a JSON object into the content bucket, over what was there. */
export async function putJson(key: string, value: unknown): Promise<void> {
  await s3.send(
    new PutObjectCommand({ Bucket, Key: key, Body: JSON.stringify(value), ContentType: "application/json" }),
  );
}

/** Reads what `putJson` wrote; undefined where nothing is. */
export async function getJson<Value>(key: string): Promise<Value | undefined> {
  try {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: key }));
    return Body === undefined ? undefined : (JSON.parse(await Body.transformToString()) as Value);
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined;
    throw error;
  }
}

export async function deleteObject(key: string): Promise<void> {
  await s3.send(new DeleteObjectCommand({ Bucket, Key: key }));
}

export async function* listKeys(prefix: string): AsyncGenerator<string> {
  for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix: prefix })) {
    for (const { Key } of Contents) if (Key !== undefined) yield Key;
  }
}
