import { type ListObjectVersionsCommand, S3Client } from "@aws-sdk/client-s3";
import { expect, test } from "vitest";
import type { Change } from "./history.ts";
import { restoringChanges } from "./objects.ts";

const version = (Key: string, second: number, IsLatest: boolean) => ({
  Key,
  VersionId: `${Key}@${second}`,
  LastModified: new Date(second * 1000),
  IsLatest,
});

test("the history of an object may continue in the next page", async () => {
  const states = [
    version("a", 9, true),
    version("a", 5, false),
    version("a", 1, false),
    version("b", 2, true),
  ];
  const s3 = new S3Client({ region: "us-east-1" });
  // One state a page.
  s3.send = (async ({ input }: ListObjectVersionsCommand) => {
    const at = states.findIndex(({ VersionId }) => VersionId === input.VersionIdMarker) + 1;
    const { Key, VersionId } = states[at] ?? {};
    if (input.Prefix !== "transcripts/") return { IsTruncated: false };
    return {
      Versions: [states[at]],
      IsTruncated: at < states.length - 1,
      NextKeyMarker: Key,
      NextVersionIdMarker: VersionId,
    };
  }) as unknown as typeof s3.send;
  const changes: (Change | undefined)[] = [];
  for await (const change of restoringChanges(s3, "any", new Date(6_000))) changes.push(change);
  expect(changes).toEqual([{ kind: "copy", key: "a", version: "a@5" }, undefined]);
});
