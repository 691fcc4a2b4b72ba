import {
  CopyObjectCommand,
  DeleteObjectCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  type S3Client,
} from "@aws-sdk/client-s3";
import { type Change, type ObjectState, restoringChange } from "./history.ts";

/** The prefixes of objects that the table refers to. Uploads and chunks are temporary. */
const RESTORED_PREFIXES = ["transcripts/", "fragments/", "documents/", "implementations/"];

/** The whole history of each object under a prefix. */
async function* histories(s3: S3Client, Bucket: string, Prefix: string): AsyncGenerator<ObjectState[]> {
  let open: ObjectState[] = [];
  for await (const page of pagesOf(s3, Bucket, Prefix)) {
    const states = [
      ...(page.Versions ?? []).map((version) => stateOf(version, false)),
      ...(page.DeleteMarkers ?? []).map((marker) => stateOf(marker, true)),
    ];
    // A page may end within the history of an object.
    const byKey = Map.groupBy([...open, ...states], ({ key }) => key);
    const last = [...byKey.keys()].toSorted().at(-1);
    open = last === undefined ? [] : (byKey.get(last) ?? []);
    for (const [key, history] of byKey) if (key !== last) yield history;
  }
  if (open.length > 0) yield open;
}

async function* pagesOf(s3: S3Client, Bucket: string, Prefix: string) {
  let page: ListObjectVersionsCommandOutput | undefined;
  do {
    const after = page && { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
    page = await s3.send(new ListObjectVersionsCommand({ Bucket, Prefix, ...after }));
    yield page;
  } while (page.IsTruncated);
}

interface ListedVersion {
  Key?: string | undefined;
  VersionId?: string | undefined;
  LastModified?: Date | undefined;
  IsLatest?: boolean | undefined;
}

const stateOf = (
  { Key = "", VersionId = "", LastModified = new Date(0), IsLatest = false }: ListedVersion,
  isDeleted: boolean,
): ObjectState => ({ key: Key, version: VersionId, since: LastModified, isLatest: IsLatest, isDeleted });

/** The change that restores each object's state at a time, undefined where none is needed. */
export async function* restoringChanges(
  s3: S3Client,
  bucket: string,
  time: Date,
): AsyncGenerator<Change | undefined> {
  for (const prefix of RESTORED_PREFIXES) {
    for await (const history of histories(s3, bucket, prefix)) yield restoringChange(time, history);
  }
}

/** Applies a change. It adds a version or a delete marker, so it can be undone in the same way. */
export async function apply(s3: S3Client, Bucket: string, { key: Key, ...change }: Change): Promise<void> {
  if (change.kind === "remove") await s3.send(new DeleteObjectCommand({ Bucket, Key }));
  else
    await s3.send(new CopyObjectCommand({ Bucket, Key, CopySource: sourceOf(Bucket, Key, change.version) }));
}

const sourceOf = (bucket: string, key: string, version: string) =>
  `${bucket}/${key.split("/").map(encodeURIComponent).join("/")}?versionId=${version}`;
