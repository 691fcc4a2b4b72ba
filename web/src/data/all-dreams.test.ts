import { memoryStore, SyncManager } from "@dreamcatcher/client/sync";
import { expect, test, vi } from "vitest";
import { AllDreams } from "./all-dreams.ts";

async function withDreams(...titles: string[]) {
  const manager = new SyncManager({ store: memoryStore() });
  for (const title of titles) await manager.dreams.create({ title });
  const all = new AllDreams(manager);
  const titlesNow = () => all.list?.map(({ title }) => title).sort();
  return { manager, all, titlesNow };
}

test("all dreams are there once they are read, as the store lists them", async () => {
  const { manager, all, titlesNow } = await withDreams("A kite", "A raft");
  expect(all.list).toBe(undefined);
  all.subscribe(() => {});
  await vi.waitFor(() => expect(titlesNow()).toEqual(["A kite", "A raft"]));
  await manager.dreams.create({ title: "A yarn" });
  await vi.waitFor(() => expect(titlesNow()).toEqual(["A kite", "A raft", "A yarn"]));
  expect(all.list).toEqual((await manager.dreams.list()).dreams);
});

test("a change is noticed, and leaves the other dreams as they are", async () => {
  const { manager, all } = await withDreams("A kite", "A raft");
  all.subscribe(() => {});
  await vi.waitFor(() => expect(all.list).toHaveLength(2));
  const [one, other] = all.list ?? [];
  await manager.dreams.edit(String(one?.id), { title: "A boat" });
  await vi.waitFor(() => expect(all.get(String(one?.id))?.title).toBe("A boat"));
  expect(all.get(String(other?.id))).toBe(other);
  await manager.dreams.delete(String(one?.id));
  await vi.waitFor(() => expect(all.list).toEqual([other]));
});

test("what changed while nobody listened is read when somebody does again", async () => {
  const { manager, all, titlesNow } = await withDreams("A kite");
  const stop = all.subscribe(() => {});
  await vi.waitFor(() => expect(titlesNow()).toEqual(["A kite"]));
  stop();
  await manager.dreams.create({ title: "A raft" });
  expect(titlesNow()).toEqual(["A kite"]);
  all.subscribe(() => {});
  await vi.waitFor(() => expect(titlesNow()).toEqual(["A kite", "A raft"]));
});
