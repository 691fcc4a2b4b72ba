const bucket = () => import("./bucket.ts");

/** The bytes of an object, and the ETag of this version of it. */
export interface Version {
  bytes: Uint8Array;
  etag: string;
}

/**
 * Reads an object: `unchanged` where `known` is still its ETag, undefined where there is none. An ETag is the
 * one that S3 sent, with its quotes.
 */
export async function getUnlessKnown(
  key: string,
  known: string | undefined,
): Promise<Version | "unchanged" | undefined> {
  const { s3, GetObjectCommand, NoSuchKey, Bucket } = await bucket();
  try {
    const { Body, ETag = "" } = await s3.send(
      new GetObjectCommand({ Bucket, Key: key, ...(known !== undefined && { IfNoneMatch: known }) }),
    );
    return { bytes: (await Body?.transformToByteArray()) ?? new Uint8Array(), etag: ETag };
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined;
    if (statusOf(error) === 304) return "unchanged";
    throw error;
  }
}

/** The refusals of a conditional write: another writer was first, is at it, or has deleted the object. */
const LOST = [404, 409, 412];

/** What must be at a key for a write: the object with this ETag, none, or anything. */
export type Expected = { etag: string } | "none" | "anything";

/** Writes an object if what is expected is there. Returns the new ETag; undefined where it is not. */
export async function putIf(
  key: string,
  { bytes, type, expected }: { bytes: Uint8Array | string; type: string; expected: Expected },
): Promise<string | undefined> {
  const { s3, PutObjectCommand, Bucket } = await bucket();
  try {
    const { ETag } = await s3.send(
      new PutObjectCommand({ Bucket, Key: key, Body: bytes, ContentType: type, ...conditionOf(expected) }),
    );
    return ETag;
  } catch (error) {
    if (expected !== "anything" && LOST.includes(statusOf(error) ?? 0)) return undefined;
    throw error;
  }
}

function conditionOf(expected: Expected) {
  if (expected === "anything") return {};
  return expected === "none" ? { IfNoneMatch: "*" } : { IfMatch: expected.etag };
}

const statusOf = (error: unknown) =>
  (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
