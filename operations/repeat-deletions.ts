import { parseArgs } from "node:util";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { ProblemError } from "#shared/platform/problem-error.ts";
import { deletionsAfter } from "./deletions.ts";

// Repeats in a restored table the deletions of dreams that owners made after the time it was restored to:
// docs/operations.md, "Restoring".
//
//   npm run restore:deletions -- --from <the table> --to <the restored table> --at 2026-03-06T16:00:00Z
const { values } = parseArgs({
  options: { from: { type: "string" }, to: { type: "string" }, at: { type: "string" } },
});
const { from, to, at = "" } = values;
const time = new Date(at);
if (!from || !to || Number.isNaN(time.getTime()))
  throw new Error("name two tables and the time: --from <name> --to <name> --at 2026-03-06T16:00:00Z");

process.env.TABLE_NAME = to;
const { deleteDream } = await import("#shared/dreams/delete.ts");
const { findUnderWay } = await import("#shared/implementations/under-way.ts");

let deleted = 0;
for await (const { dream_id, ...context } of deletionsAfter(dynamodb, from, time)) {
  if (dream_id === null) continue;
  try {
    await deleteDream(context, dream_id, undefined, findUnderWay);
    deleted += 1;
  } catch (error) {
    // The dream was also created after that time, or this script has run before.
    if (!(error instanceof ProblemError && error.status === 404)) throw error;
  }
}
console.log(`Done: ${deleted} dreams deleted again.`);
