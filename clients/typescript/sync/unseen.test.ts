import { expect, test } from "vitest";
import type { SyncResult } from "../generated/types.ts";
import { SyncManager } from "./manager.ts";
import { Service } from "./service.fixtures.ts";
import { memoryStore } from "./store/memory.ts";

/** A device that has three dreams, and a service that begins anew without these in its list. */
async function deviceAfterResync(leavesOut: (id: string, isAsked: boolean) => boolean) {
  const service = new Service();
  for (const id of ["a", "b", "c"]) service.put(id, { title: `Dream ${id}` });
  const account = service.account();
  let isResyncing = false;
  const request = async (name: string, input: { body: { check: string[] } }) => {
    const response = await (account.client.request as CallableFunction)(name, input);
    const data = response.data as SyncResult;
    const isLeftOut = (id: string) => isResyncing && leavesOut(id, input.body.check.includes(id));
    return {
      ...response,
      data: { ...data, changes: data.changes.filter(({ dream_id }) => !isLeftOut(dream_id)) },
    };
  };
  const manager = new SyncManager({ store: memoryStore() });
  await manager.signIn({ ...account, client: { request: request as typeof account.client.request } });
  await manager.sync();
  // The snapshot is followed by the last two events, so that neither has this deletion.
  service.remove("c");
  service.put("d", { title: "Dream d" });
  service.put("e", { title: "Dream e" });
  service.put("f", { title: "Dream f" });
  service.forget();
  isResyncing = true;
  await manager.sync();
  const titles = async () => (await manager.dreams.list()).dreams.map(({ id }) => id).sort();
  return { service, manager, titles };
}

test("a dream that moved out of a snapshot is asked about, and stays; a deleted one goes", async () => {
  const { service, titles } = await deviceAfterResync((id, isAsked) => id === "a" && !isAsked);
  expect(await titles()).toEqual(["a", "b", "d", "e", "f"]);
  expect(service.requests.map(({ check }) => check).filter((check = []) => check.length > 0)).toEqual([
    ["a", "c"],
  ]);
});

test("a dream that the service says nothing of stays, and is not asked about for ever", async () => {
  const { service, manager, titles } = await deviceAfterResync((id) => id === "a");
  expect(await titles()).toEqual(["a", "b", "d", "e", "f"]);
  const asked = () => service.requests.flatMap(({ check = [] }) => check);
  expect(asked()).toEqual(["a", "c", "a"]);
  await manager.sync();
  expect(asked()).toHaveLength(3);
});
