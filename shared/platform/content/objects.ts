import type { Readable } from "node:stream";

const bucket = () => import("./bucket.ts");

/** Writes an object into the content bucket, over what was there. */
export async function putBytes(key: string, body: Uint8Array | string, type: string): Promise<void> {
  const { s3, PutObjectCommand, Bucket } = await bucket();
  await s3.send(new PutObjectCommand({ Bucket, Key: key, Body: body, ContentType: type }));
}

/** Writes a JSON object into the content bucket, over what was there. */
export const putJson = (key: string, value: unknown): Promise<void> =>
  putBytes(key, JSON.stringify(value), "application/json");

/** Reads an object whole; undefined where nothing is. */
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

/** Reads the bytes of an object from `start` to before `end`, as they come. */
export async function getRange(key: string, start: number, end: number): Promise<AsyncIterable<Uint8Array>> {
  const { s3, GetObjectCommand, Bucket } = await bucket();
  const range = new GetObjectCommand({ Bucket, Key: key, Range: `bytes=${start}-${end - 1}` });
  const { Body } = await s3.send(range);
  return Body as Readable;
}

/** Reads what `putJson` wrote; undefined where nothing is. */
export async function getJson<Value>(key: string): Promise<Value | undefined> {
  const bytes = await getBytes(key);
  return bytes && (JSON.parse(Buffer.from(bytes).toString()) as Value);
}

/** Deletes an object, if there is one. */
export async function deleteObject(key: string): Promise<void> {
  const { s3, DeleteObjectCommand, Bucket } = await bucket();
  await s3.send(new DeleteObjectCommand({ Bucket, Key: key }));
}

/** The keys that begin so, in their order. */
export async function* listKeys(prefix: string): AsyncGenerator<string> {
  const { s3, paginateListObjectsV2, Bucket } = await bucket();
  for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix: prefix })) {
    for (const { Key } of Contents) if (Key !== undefined) yield Key;
  }
}
