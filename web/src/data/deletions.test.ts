import type { Dream } from "@dreamcatcher/client";
import type { Seen } from "@dreamcatcher/client/sync";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Deletions, UNDO_MS } from "./deletions.ts";

const kept = new Map<string, string>();
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
};
const remove = vi.fn(async (_seen: Seen) => {});
const [tea, bread] = ["tea", "bread"].map((id) => ({ id, title: id }) as Dream) as [Dream, Dream];
const open = () => new Deletions({ storage, key: "deletions", delete: remove });

beforeEach(() => {
  vi.useFakeTimers();
  kept.clear();
  remove.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
});

test("a dream is hidden at once, and deleted after a moment", async () => {
  const deletions = open();
  const heard = vi.fn();
  deletions.subscribe(heard);
  deletions.add(tea);
  expect([...deletions.waiting]).toEqual(["tea"]);
  expect(heard).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(UNDO_MS - 1);
  expect(remove).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(remove).toHaveBeenCalledExactlyOnceWith(tea);
  expect([...deletions.waiting]).toEqual([]);
});

test("a deletion that is taken back does not happen", async () => {
  const deletions = open();
  deletions.add(tea);
  deletions.add(bread);
  deletions.takeBack("tea");
  expect([...deletions.waiting]).toEqual(["bread"]);
  await vi.advanceTimersByTimeAsync(UNDO_MS);
  expect(remove).toHaveBeenCalledExactlyOnceWith(bread);
});

test("what waited when the page was closed is deleted by the next", async () => {
  open().add(tea);
  vi.clearAllTimers();
  const next = open();
  expect([...next.waiting]).toEqual(["tea"]);
  await vi.advanceTimersByTimeAsync(UNDO_MS);
  expect(remove).toHaveBeenCalledExactlyOnceWith(tea);
  expect([...open().waiting]).toEqual([]);
});

test("of a dream only what others may change is kept, and nothing of its talks", () => {
  const evidence = { conversation_id: "talk", message: 0, quote: "Bake it" };
  const todos = [{ id: "t", text: "Bake", done: false, evidence }];
  open().add({ ...bread, owner_id: "anna", todos, sources: ["claude"], revision: 3 } as unknown as Dream);
  expect(JSON.parse(kept.get("deletions") ?? "")).toEqual([
    { id: "bread", owner_id: "anna", title: "bread", todos: [{ id: "t", text: "Bake", done: false }] },
  ]);
});

test("a dream that is gone already is not hidden any longer", async () => {
  remove.mockRejectedValueOnce(new Error("no such dream"));
  const deletions = open();
  deletions.add(tea);
  await vi.advanceTimersByTimeAsync(UNDO_MS);
  expect([...deletions.waiting]).toEqual([]);
});

test("a dream that is deleted once more is taken back by one word", async () => {
  const deletions = open();
  deletions.add(tea);
  deletions.add(tea);
  deletions.takeBack("tea");
  await vi.advanceTimersByTimeAsync(UNDO_MS);
  expect(remove).not.toHaveBeenCalled();
});
