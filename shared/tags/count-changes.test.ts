import { tagKey } from "@dreamcatcher/organizing/tag-key";
import fc from "fast-check";
import { expect, test } from "vitest";
import { countChanges, type DreamChange } from "./count-changes.ts";
import { ANY_DREAM, difference, type TaggedDream } from "./difference.ts";
import type { Counted } from "./stored.ts";

const at = (n: number) => new Date(Date.UTC(2026, 0, 1) + n).toISOString();
const change = (n: number, dream: string, tags?: string[], owner = "ann"): DreamChange => ({
  sequence_number: String(n),
  owner,
  dream,
  ...(tags && { now: { tags, updated: at(n) } }),
});

/** Counts in memory as `countTags` does in the table. */
class Counts {
  readonly dreams = new Map<string, number>();
  private readonly counted = new Map<string, Counted>();

  readonly count = async (_: string, dream: string, now: TaggedDream | undefined) => {
    const changed = difference(this.counted.get(dream), now);
    if (!changed) return;
    if (changed.counted) this.counted.set(dream, changed.counted);
    else this.counted.delete(dream);
    for (const key of changed.added.keys()) this.add(key, 1);
    for (const key of changed.removed) this.add(key, -1);
  };

  private add(key: string, amount: number) {
    const sum = (this.dreams.get(key) ?? 0) + amount;
    if (sum < 0) throw new Error(`${key} is ${sum}`);
    if (sum === 0) this.dreams.delete(key);
    else this.dreams.set(key, sum);
  }
}

/** In how many of the dreams each tag is. */
function recount(dreams: Iterable<readonly string[]>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const tags of dreams)
    for (const key of new Set([ANY_DREAM, ...tags.map(tagKey)])) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const tag = fc.constantFrom("boat", "Boats", "tide table", "tide-table", "moon", "rust", "c++");
const edits = fc.array(
  fc.record({
    dream: fc.constantFrom("d1", "d2", "d3", "d4"),
    tags: fc.option(fc.array(tag, { maxLength: 4 })),
  }),
  { maxLength: 30 },
);

test("after any changes, in batches of which some are delivered again, the counts are those of a recount", async () => {
  const batches = fc.array(
    fc.record({ size: fc.integer({ min: 1, max: 5 }), back: fc.integer({ min: 0, max: 4 }) }),
  );
  await fc.assert(
    fc.asyncProperty(edits, batches, async (changes, deliveries) => {
      const dreams = new Map<string, string[]>();
      const records = changes.map(({ dream, tags }, n) => {
        if (tags) dreams.set(dream, tags);
        else dreams.delete(dream);
        return change(n, dream, tags ?? undefined);
      });
      const counts = new Counts();
      let next = 0;
      for (const { size, back } of [...deliveries, { size: records.length, back: 0 }]) {
        const from = Math.max(0, next - back);
        expect(await countChanges(records.slice(from, from + size), counts.count)).toEqual([]);
        next = Math.max(next, Math.min(from + size, records.length));
        // What is delivered again is delivered to the end of what was delivered before.
        await countChanges(records.slice(from, next), counts.count);
      }
      await countChanges(records.slice(next), counts.count);
      expect(new Map([...counts.dreams].sort())).toEqual(new Map([...recount(dreams.values())].sort()));
    }),
  );
});

test("dreams from before there were counts are never subtracted", async () => {
  const counts = new Counts();
  await countChanges([change(1, "new", ["boat"])], counts.count);
  await countChanges([change(2, "old")], counts.count);
  await countChanges([change(3, "older", ["boat"]), change(4, "older")], counts.count);
  expect(Object.fromEntries(counts.dreams)).toEqual({ [ANY_DREAM]: 1, boat: 1 });
});

test("a failed dream is reported by its last record, and the others are counted", async () => {
  const counts = new Counts();
  const failed = await countChanges(
    [
      change(1, "d1", ["boat"]),
      change(2, "bad", ["tide"]),
      change(3, "d2", ["boat"]),
      change(4, "bad", ["moon"]),
    ],
    (owner, dream, now) =>
      dream === "bad" ? Promise.reject(new Error("no")) : counts.count(owner, dream, now),
  );
  expect(failed).toEqual([{ sequence_number: "4", error: new Error("no") }]);
  expect(counts.dreams.get("boat")).toBe(2);
});

test("dreams of one owner are counted one after the other, those of others meanwhile", async () => {
  const running = new Set<string>();
  let most = 0;
  await countChanges(
    [change(1, "d1", []), change(2, "d2", []), change(3, "d3", [], "bob")],
    async (owner) => {
      expect(running).not.toContain(owner);
      running.add(owner);
      most = Math.max(most, running.size);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running.delete(owner);
    },
  );
  expect(most).toBe(2);
});
