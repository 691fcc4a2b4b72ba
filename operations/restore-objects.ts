import { parseArgs } from "node:util";
import { S3Client } from "@aws-sdk/client-s3";
import { apply, restoringChanges } from "./objects.ts";

// Restores the objects of a content bucket to their state at a time: docs/operations.md, "Restoring".
//
//   npm run restore:objects -- --bucket <name> --at 2026-03-06T16:00:00Z [--dry-run]
const { values } = parseArgs({
  options: {
    bucket: { type: "string" },
    at: { type: "string" },
    "dry-run": { type: "boolean", default: false },
  },
});
const time = new Date(values.at ?? "");
if (!values.bucket || Number.isNaN(time.getTime()))
  throw new Error("name the bucket and the time: --bucket <name> --at 2026-03-06T16:00:00Z [--dry-run]");

async function restore(bucket: string, isDryRun: boolean) {
  const s3 = new S3Client();
  const counts = { copy: 0, remove: 0, unchanged: 0 };
  for await (const change of restoringChanges(s3, bucket, time)) {
    counts[change?.kind ?? "unchanged"] += 1;
    if (change && !isDryRun) await apply(s3, bucket, change);
  }
  return counts;
}

const { copy, remove, unchanged } = await restore(values.bucket, values["dry-run"]);
console.log(
  `${values["dry-run"] ? "To do" : "Done"}: ${copy} restored, ${remove} removed, ${unchanged} unchanged.`,
);
