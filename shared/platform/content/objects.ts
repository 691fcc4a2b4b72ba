import type { Readable } from "node:stream";

const bucket = () => import("./bucket.ts");

/** Writes an object into the content bucket, replacing any with this key. */
export async function putBytes(key: string, body: Uint8Array | string, type: string): Promise<void> {
  const { s3, PutObjectCommand, Bucket } = await bucket();
  await s3.send(new PutObjectCommand({ Bucket, Key: key, Body: body, ContentType: type }));
}

/** Writes JSON into the content bucket, replacing any object with this key. */
export const putJson = (key: string, value: unknown): Promise<void> =>
  putBytes(key, JSON.stringify(value), "application/json");

/** Reads an object; undefined where there is none. */
export async function getBytes(key: string): Promise<Uint8Array | undefined> {
  const { s3, GetObjectCommand, NoSuchKey, Bucket } = await bucket();
  try {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: key }));
    return await Body?.transformToByteArray();
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined;
    throw error;
  }
}

/** Streams the bytes of an object from `start` up to, not including, `end`. */
export async function getRange(key: string, start: number, end: number): Promise<AsyncIterable<Uint8Array>> {
  const { s3, GetObjectCommand, Bucket } = await bucket();
  const range = new GetObjectCommand({ Bucket, Key: key, Range: `bytes=${start}-${end - 1}` });
  const { Body } = await s3.send(range);
  return Body as Readable;
}

/** Reads an object that `putJson` wrote; undefined where there is none. */
export async function getJson<Value>(key: string): Promise<Value | undefined> {
  const bytes = await getBytes(key);
  return bytes && (JSON.parse(Buffer.from(bytes).toString()) as Value);
}

/** Deletes an object, if there is one. */
export async function deleteObject(key: string): Promise<void> {
  const { s3, DeleteObjectCommand, Bucket } = await bucket();
  await s3.send(new DeleteObjectCommand({ Bucket, Key: key }));
}

/** The keys with this prefix, in ascending order. */
export async function* listKeys(prefix: string): AsyncGenerator<string> {
  const { s3, paginateListObjectsV2, Bucket } = await bucket();
  for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix: prefix })) {
    for (const { Key } of Contents) if (Key !== undefined) yield Key;
  }
}
