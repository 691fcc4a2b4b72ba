import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stageToRunOn } from "../stage.ts";
import { deviceOf, goOnline, until, untilShown } from "./device.ts";

// Two devices of one person: each sees the other's edits live and finds the other's dreams; one goes offline,
// both edit, and nothing is overwritten. `npm start -- --detach` starts the stage that it runs on.

const say = (line = "") => console.log(line);

const signIn = await stageToRunOn();
const folder = await mkdtemp(join(tmpdir(), "dreams-"));
const laptop = await deviceOf("laptop", signIn, folder);
const phone = await deviceOf("phone", signIn, folder);

try {
  goOnline(laptop);
  goOnline(phone);

  say("Both are online");
  const { id } = await laptop.sync.dreams.create({ title: "Greenhouse", summary: "Tomatoes" });
  say("  laptop: creates “Greenhouse”");
  await untilShown(phone, id, "the new dream", () => true);
  say("  phone:  shows “Greenhouse”");
  await phone.sync.dreams.edit(id, { tags: ["garden"] });
  say("  phone:  tags it “garden”");
  const tagged = await untilShown(laptop, id, "the tag", ({ tags }) => tags.includes("garden"));
  say(`  laptop: shows the tag “${tagged.tags[0]}”`);

  say("\nThe phone is offline, and both edit");
  phone.goOffline?.();
  await phone.sync.dreams.edit(id, { title: "Glasshouse", summary: "Tomatoes and figs" });
  say("  phone:  title “Glasshouse”, summary “Tomatoes and figs”");
  await laptop.sync.dreams.edit(id, { title: "Orangery", description: "By the south wall." });
  say("  laptop: title “Orangery”, description “By the south wall.”");
  await until("The laptop has synced.", async () => laptop.sync.state.unsynced === 0 || undefined);
  const unaware = await phone.sync.dreams.get(id);
  say(`  phone:  still shows its own title, “${unaware?.title}”`);

  say("\nThe phone is back");
  goOnline(phone);
  const merged = await untilShown(laptop, id, "the summary", ({ summary }) => summary.includes("figs"));
  say(`  merged, on the laptop: “${merged.summary}”, “${merged.description}”`);
  say(`  not overwritten, on the laptop: “${merged.title}”`);
  const conflict = await until("The phone has a conflict.", async () => (await phone.sync.conflicts())[0]);
  for (const { field, base, mine, theirs } of conflict.fields) {
    say(`  in conflict, on the phone: ${field}`);
    say(`    before both edits  “${base}”`);
    say(`    mine, the phone's  “${mine}”`);
    say(`    theirs, of others  “${theirs}”`);
  }
  await phone.sync.resolve(id, { title: { value: "Orangery of glass" } });
  say("  phone:  its person decides for “Orangery of glass”");
  const decided = await untilShown(laptop, id, "the decision", ({ title }) => title === "Orangery of glass");
  say(`  laptop: shows “${decided.title}”`);

  say("\nEach finds what the other wrote");
  const barrel = await phone.sync.dreams.create({ title: "Rain barrel", summary: "Water for the summer" });
  await untilShown(laptop, barrel.id, "the barrel", () => true);
  for (const [device, words, expected] of [
    [laptop, "summer water", barrel.id],
    [phone, "south wall", id],
  ] as const) {
    const { hits } = await device.sync.search(words);
    const titles = hits.map(({ dream }) => `“${dream.title}”`).join(", ");
    say(`  ${`${device.name}:`.padEnd(7)} “${words}” on the device finds ${titles}`);
    const found = await until(`The service finds “${words}”.`, async () => {
      const { items } = await device.client.search(words);
      return items.some(({ dream }) => dream.id === expected) ? items : undefined;
    });
    const served = found.map(({ dream }) => `“${dream.title}”`).join(", ");
    say(`  ${`${device.name}:`.padEnd(7)} “${words}” by the service finds ${served}`);
  }

  say("\nDeleted");
  await laptop.sync.dreams.delete(id);
  say("  laptop: deletes “Orangery of glass”");
  await until("The phone has deleted it.", async () =>
    (await phone.sync.dreams.get(id)) ? undefined : true,
  );
  const { dreams: left } = await phone.sync.dreams.list();
  say(`  phone:  has ${left.map(({ title }) => `“${title}”`).join(", ")} left`);
} finally {
  for (const { sync } of [laptop, phone]) await sync.close();
  await rm(folder, { recursive: true });
}
