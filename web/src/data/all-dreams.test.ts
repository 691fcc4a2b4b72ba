import { memoryStore, SyncManager } from "@dreamcatcher/client/sync";
import { expect, test, vi } from "vitest";
import { AllDreams } from "./all-dreams.ts";

async function withDreams(...titles: string[]) {
  const manager = new SyncManager({ store: memoryStore() });
  for (const title of titles) await manager.dreams.create({ title });
  const all = new AllDreams(manager, async () => true);
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

test("that there are none is known once the first sync has ended", async () => {
  const manager = new SyncManager({ store: memoryStore() });
  let hasEnded = false;
  let notice = () => {};
  const followed = {
    state: manager.state,
    dreams: manager.dreams,
    subscribe: (listener: () => void) => {
      notice = listener;
      return () => {};
    },
  };
  const isComplete = vi.fn(async () => hasEnded);
  const all = new AllDreams(followed, isComplete);
  const heard = vi.fn();
  all.subscribe(heard);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
  expect(all.list).toBe(undefined);
  hasEnded = true;
  await vi.waitFor(() => {
    notice();
    expect(all.list).toEqual([]);
  });
});
