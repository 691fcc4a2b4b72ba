import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { toolEnvironment } from "../local/emulator/aws.ts";
import { RunningStage } from "../local/stage/stage.ts";

// Builds an owner's search index anew while the present one goes on answering: docs/operations.md, "Search".
const HELP = `Builds an owner's search index anew; the present one answers until then.

  npm run reindex -- --owner <id> [--stage-file .local/stage.json]
  npm run reindex -- --owner <id> --bus <name> --bucket <name>

  --owner       the owner's id
  --stage-file  the stage that npm start runs (default)
  --bus         the event bus of a stage on AWS, with the credentials of the environment
  --bucket      its content bucket
`;

const { values } = parseArgs({
  options: {
    owner: { type: "string" },
    "stage-file": { type: "string", default: ".local/stage.json" },
    bus: { type: "string" },
    bucket: { type: "string" },
    help: { type: "boolean", default: false },
  },
});
const { owner, bus, bucket, help, "stage-file": file } = values;
if (help || !owner || (bus === undefined) !== (bucket === undefined)) {
  console.log(HELP);
  process.exit(help ? 0 : 1);
}
Object.assign(
  process.env,
  bus ? { EVENT_BUS_NAME: bus, CONTENT_BUCKET_NAME: bucket } : await environmentOf(file),
);

const { requestIndexing } = await import("#shared/search/request.ts");
const { readManifest } = await import("#shared/search/store.ts");

/** An index that has not changed for so long is not being built. */
const MAX_STILL_MS = 300_000;

const before = (await readManifest(owner)).manifest?.current?.built_at;
await requestIndexing(owner, { rebuild: true });
let version: string | undefined;
let changed = Date.now();
for (;;) {
  await sleep(1_000);
  const { manifest } = await readManifest(owner);
  const shards = manifest?.building?.shards ?? manifest?.current?.shards ?? [];
  const dreams = shards.reduce((sum, { stored }) => sum + (stored?.dreams ?? 0), 0);
  const isDone = manifest?.current && manifest.current.built_at !== before;
  console.log(isDone ? `Done: dreams ${dreams}, shards ${shards.length}.` : `${dreams} dreams`);
  if (isDone) break;
  if (manifest?.version !== version) changed = Date.now();
  version = manifest?.version;
  if (Date.now() - changed < MAX_STILL_MS) continue;
  console.error("The index has not changed for five minutes: see the logs of index-dreams and its queue.");
  process.exit(1);
}

/** The names and the access of a local stage. */
async function environmentOf(stageFile: string) {
  const stage = RunningStage.parse(JSON.parse(await readFile(stageFile, "utf8")));
  return {
    ...toolEnvironment(stage.endpoint_url),
    EVENT_BUS_NAME: stage.event_bus_name,
    CONTENT_BUCKET_NAME: stage.content_bucket_name,
  };
}
