import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@dreamcatcher/client";
import { openSqliteStore } from "@dreamcatcher/client/sqlite";
import { SyncManager } from "@dreamcatcher/client/sync";
import { stageToRunOn } from "./stage.ts";

// Two devices of one person: each sees the other's edits live; one goes offline, both edit, and nothing is
// overwritten. `npm start -- --detach` starts the stage that it runs on.

const { api_url, token, account } = await stageToRunOn();
const folder = await mkdtemp(join(tmpdir(), "dreams-"));

/** A device: a client of the API, and a file with its dreams. */
async function device(name: string) {
  const client = createClient({ baseUrl: api_url, token });
  const sync = new SyncManager({ store: openSqliteStore(join(folder, `${name}.sqlite`)) });
  await sync.signIn({ client, account });
  return { name, sync };
}

type Device = Awaited<ReturnType<typeof device>>;

/** Syncs by itself, on each hint of the service; the interval is for hints that are lost. */
const goOnline = ({ sync }: Device) => sync.start({ debounceMs: 50, intervalMs: 5_000 });

const MOST_MS = 30_000;

/** Waits until a device shows what is expected. */
async function until<Seen>(
  { name, sync }: Device,
  what: string,
  look: () => Promise<Seen | undefined>,
): Promise<Seen> {
  const signal = AbortSignal.timeout(MOST_MS);
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (signal.aborted) throw new Error(`The ${name} does not see ${what}: ${JSON.stringify(sync.state)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const [laptop, phone] = [await device("laptop"), await device("phone")];
const dreamOn = ({ sync }: Device, id: string) => sync.dreams.get(id);

try {
  const stopLaptop = goOnline(laptop);
  const stopPhone = goOnline(phone);

  const { id } = await laptop.sync.dreams.create({
    title: "Greenhouse",
    summary: "Tomatoes from May to October",
    todos: [{ text: "Buy glass" }],
  });
  await until(phone, "the new dream", () => dreamOn(phone, id));
  console.log("The phone shows what the laptop created.");

  await phone.sync.dreams.edit(id, { tags: ["garden"] });
  await until(laptop, "the tag", async () => (await dreamOn(laptop, id))?.tags[0]);
  console.log("The laptop shows what the phone edited.");

  stopPhone();
  await phone.sync.dreams.edit(id, { title: "Glasshouse", summary: "Tomatoes and figs" });
  console.log(`The phone is offline, and shows its own edits: ${(await dreamOn(phone, id))?.title}.`);
  await laptop.sync.dreams.edit(id, { title: "Orangery", description: "By the south wall." });
  await until(laptop, "its edit synced", async () => (laptop.sync.state.unsynced === 0 ? true : undefined));

  const back = goOnline(phone);
  const conflict = await until(phone, "the conflict", async () => (await phone.sync.conflicts())[0]);
  const [title] = conflict.fields;
  console.log(`In conflict: ${title?.field}, ${title?.base} -> ${title?.mine} here, ${title?.theirs} there.`);
  const merged = await until(laptop, "the summary of the phone", async () => {
    const dream = await dreamOn(laptop, id);
    return dream?.summary === "Tomatoes and figs" ? dream : undefined;
  });
  console.log(`Merged: ${merged.title}, ${merged.summary}, ${merged.description}`);

  await phone.sync.resolve(id, { title: { value: "Orangery of glass" } });
  await until(laptop, "the decision", async () => {
    const dream = await dreamOn(laptop, id);
    return dream?.title === "Orangery of glass" ? dream : undefined;
  });
  console.log("The laptop shows what was decided on the phone.");

  for (const { name, sync } of [laptop, phone]) {
    const { hits } = await sync.search("figs tag:garden");
    console.log(`The ${name} finds: ${hits.map(({ dream }) => dream.title).join(", ")}`);
  }
  await laptop.sync.dreams.delete(id);
  await until(phone, "that it is deleted", async () => ((await dreamOn(phone, id)) ? undefined : true));
  console.log("Deleted on the laptop, it is gone from the phone.");
  for (const stop of [stopLaptop, back]) stop();
} finally {
  for (const { sync } of [laptop, phone]) await sync.close();
  await rm(folder, { recursive: true });
}
