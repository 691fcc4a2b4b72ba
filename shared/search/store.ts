import { getUnlessKnown, putIf } from "#shared/platform/content/conditional.ts";
import { indexManifestKey, indexPrefix, indexShardKey } from "#shared/platform/content/keys.ts";
import { deleteObject, listKeys } from "#shared/platform/content/objects.ts";
import { type Manifest, parseManifest, type StoredFile } from "./manifest.ts";

/** The manifest as it was read: undefined where it cannot be used, without an ETag where there is none. */
export interface ReadManifest {
  manifest: Manifest | undefined;
  etag: string | undefined;
}

/** Reads an owner's manifest; one that is known already costs no transfer. */
export async function readManifest(owner: string, known?: ReadManifest): Promise<ReadManifest> {
  const read = await getUnlessKnown(indexManifestKey(owner), known?.etag);
  if (read === "unchanged" && known) return known;
  if (read === undefined || read === "unchanged") return { manifest: undefined, etag: undefined };
  return { manifest: parseManifest(read.bytes), etag: read.etag };
}

/** Writes a manifest in place of the one that was read; false where another writer was first. */
export async function writeManifest(owner: string, manifest: Manifest, read: ReadManifest): Promise<boolean> {
  const written = await putIf(indexManifestKey(owner), {
    bytes: JSON.stringify(manifest),
    type: "application/json",
    expected: read.etag === undefined ? "none" : { etag: read.etag },
  });
  if (written !== undefined) return true;
  // The client repeats a write whose response was lost, and the repetition finds the first one.
  return (await readManifest(owner)).manifest?.version === manifest.version;
}

/**
 * Writes a shard under a name that no other has, and returns its ETag.
 *
 * @throws {Error} when the bucket names no ETag
 */
export async function writeShard(owner: string, file: string, bytes: Uint8Array): Promise<string> {
  const type = "application/vnd.sqlite3";
  const etag = await putIf(indexShardKey(owner, file), { bytes, type, expected: "anything" });
  if (etag === undefined) throw new Error("the bucket names no ETag");
  return etag;
}

/** The bytes of a shard with their ETag; undefined where it is gone. */
export async function readShard(owner: string, file: string) {
  const read = await getUnlessKnown(indexShardKey(owner, file), undefined);
  return read === "unchanged" ? undefined : read;
}

/** Whether the bucket has a file as it was written. */
export const isWhole = async (owner: string, { file, etag }: StoredFile): Promise<boolean> =>
  (await getUnlessKnown(indexShardKey(owner, file), etag)) === "unchanged";

export const deleteShard = (owner: string, file: string): Promise<void> =>
  deleteObject(indexShardKey(owner, file));

/** The names of all files of shards that an owner has in the bucket. */
export async function* listShards(owner: string): AsyncGenerator<string> {
  for await (const key of listKeys(indexPrefix(owner))) {
    const [, file] = /([^/]+)\.sqlite$/.exec(key) ?? [];
    if (file !== undefined) yield file;
  }
}

/** Deletes an owner's whole index, for the erasure of an account. */
export async function eraseIndex(owner: string): Promise<void> {
  for await (const key of listKeys(indexPrefix(owner))) await deleteObject(key);
}
