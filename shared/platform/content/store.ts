/**
 * The content bucket, for those who may not need it. The S3 client is a third of what a function would load
 * at its start; here it is loaded by the first call, which many requests never make.
 */
const objects = () => import("./objects.ts");

/** Writes a JSON object into the content bucket, over what was there. */
export const putJson = async (key: string, value: unknown): Promise<void> =>
  (await objects()).putJson(key, value);

/** Reads what `putJson` wrote; undefined where nothing is. */
export const getJson = async <Value>(key: string): Promise<Value | undefined> =>
  (await objects()).getJson<Value>(key);

export const getBytes = async (key: string): Promise<Uint8Array | undefined> =>
  (await objects()).getBytes(key);

export const deleteObject = async (key: string): Promise<void> => (await objects()).deleteObject(key);

/** A link by which whoever holds it may read one object, for so many seconds. */
export const linkToRead = async (key: string, seconds: number): Promise<string> =>
  (await import("./links.ts")).linkToRead(key, seconds);
