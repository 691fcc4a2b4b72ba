import { openDexieStore } from "@dreamcatcher/client/dexie";
import { SyncManager } from "@dreamcatcher/client/sync";

const CONVERSATION = {
  title: "Rain barrel",
  messages: [{ role: "user", content: "I want to build a rain barrel. TODO: buy a tap." }],
};

/** Keeps dreams in a page without a service, opens the store again, and returns what is there as JSON. */
export async function keepDreams(): Promise<string> {
  const before = new SyncManager({ store: await openDexieStore("dreams") });
  const { id } = await before.dreams.create({ title: "Greenhouse" });
  await before.dreams.edit(id, { tags: ["garden"] });
  await before.capture(CONVERSATION);
  await before.close();
  const after = new SyncManager({ store: await openDexieStore("dreams") });
  const found = await Promise.all(["tag:garden", "tap", "nightmare"].map((query) => after.search(query)));
  const { dreams } = await after.dreams.list();
  return JSON.stringify({
    titles: dreams.map(({ title }) => title).sort(),
    found: found.map(({ hits }) => hits.map(({ dream }) => dream.title)),
  });
}
