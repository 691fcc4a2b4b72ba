import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { createClient } from "@dreamcatcher/client";
import { toolEnvironment } from "../../local/emulator/aws.ts";
import { RunningStage } from "../../local/stage/stage.ts";
import { signIn } from "../../local/stage/users.ts";
import { countOf } from "../count.ts";
import { ms, timed } from "../numbers.ts";
import { spread } from "./spread.ts";

const HELP = `
Measures how soon a running stage (npm start) finds what changes.

  npm run bench:search -- service [options]

Options
  --changes COUNT    changes whose finding is waited for, by default 20
  --import COUNT     conversations of an import whose end is waited for, by default 200
  --stage-file FILE  by default .local/stage.json
  --help             this text
`;

/** Prints how far a stage's index is behind, and how long its searches take. */
export async function service(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      changes: { type: "string", default: "20" },
      import: { type: "string", default: "200" },
      "stage-file": { type: "string", default: ".local/stage.json" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const stage = RunningStage.parse(JSON.parse(await readFile(values["stage-file"], "utf8")));
  Object.assign(process.env, toolEnvironment(stage.endpoint_url), {
    TABLE_NAME: stage.table_name,
    CONTENT_BUCKET_NAME: stage.content_bucket_name,
    EVENT_BUS_NAME: stage.event_bus_name,
  });
  await measureChanges(stage, countOf(values.changes));
  await measureImport(stage, countOf(values.import));
}

async function newClient(stage: RunningStage) {
  const { id, token } = await signIn(
    stage,
    { email: `${randomUUID()}@example.com`, password: "Benchmark-2026" },
    ["team"],
  );
  return { owner: id, client: createClient({ baseUrl: stage.api_url, token }) };
}

/** How long after the response to a change a search finds it, and how long a search takes. */
async function measureChanges(stage: RunningStage, changes: number): Promise<void> {
  if (changes === 0) return;
  const { client } = await newClient(stage);
  const dream = await client.dreams.create({ title: "Weathervane" });
  const found: number[] = [];
  const searches: number[] = [];
  for (let n = 0; n < changes; n++) {
    const word = `vane${randomUUID().slice(0, 8)}`;
    await client.dreams.update(dream.id, { title: `Weathervane ${word}` });
    const [took] = await timed(async () => {
      for (;;) {
        const [searched, { items }] = await timed(() => client.search(word));
        searches.push(searched);
        if (items.length > 0) return;
        await sleep(20);
      }
    });
    found.push(took);
  }
  console.log(`a change is found after ${spread(found)}; a search takes ${spread(searches)}`);
}

/** How long after the end of an import all of its dreams are found. */
async function measureImport(stage: RunningStage, conversations: number): Promise<void> {
  if (conversations === 0) return;
  const { owner, client } = await newClient(stage);
  const talks = Array.from({ length: conversations }, (_, n) => ({
    title: `Bridge ${n}`,
    messages: [
      { role: "user", content: `I plan bridge number ${n}, of ${n % 7} arches. What should I do first?` },
      { role: "assistant", content: `Begin small.\n\n- [ ] Draw bridge ${n}\n- [ ] Find ${n % 5} masons\n` },
    ],
  }));
  const { import_id } = await client.imports.start(new TextEncoder().encode(JSON.stringify(talks)), {
    filename: "bridges.json",
  });
  const [importing] = await timed(() => client.imports.wait(import_id, { pollIntervalMs: 200 }));
  const [behind] = await timed(async () => {
    while ((await indexedDreams(owner)) < conversations) await sleep(50);
  });
  console.log(
    `${conversations} conversations are imported in ${ms(importing)}, and all found ${ms(behind)} after the end`,
  );
}

async function indexedDreams(owner: string): Promise<number> {
  const { readManifest } = await import("#shared/search/store.ts");
  const { manifest } = await readManifest(owner);
  return (manifest?.current?.shards ?? []).reduce((sum, { stored }) => sum + (stored?.dreams ?? 0), 0);
}
