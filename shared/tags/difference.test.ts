import { expect, test } from "vitest";
import { ANY_DREAM, difference } from "./difference.ts";

const counted = { keys: [ANY_DREAM, "boat", "tide"], updated: "2026-03-06T10:00:00.000Z" };
const later = "2026-03-06T10:00:00.001Z";

test("a dream that is not counted yet adds itself and its tags, one for each key", () => {
  const change = difference(undefined, { tags: ["Boats", "boat", "tide table"], updated: later });
  expect([...(change?.added ?? [])]).toEqual([
    [ANY_DREAM, ""],
    ["boat", "Boats"],
    ["tidetable", "tide table"],
  ]);
  expect(change?.removed).toEqual([]);
  expect(change?.counted).toEqual({ keys: [ANY_DREAM, "boat", "tidetable"], updated: later });
});

test("a change adds the tags that came and removes those that went", () => {
  const change = difference(counted, { tags: ["boat", "moon"], updated: later });
  expect([...(change?.added.keys() ?? [])]).toEqual(["moon"]);
  expect(change?.removed).toEqual(["tide"]);
});

test("a deleted dream removes what was counted of it, and itself", () => {
  expect(difference(counted, undefined)).toEqual({
    added: new Map(),
    removed: [ANY_DREAM, "boat", "tide"],
    counted: undefined,
  });
});

test.each([
  ["the same revision again", counted, { tags: ["moon"], updated: counted.updated }],
  ["an earlier revision", counted, { tags: ["moon"], updated: "2026-03-06T09:59:59.000Z" }],
  ["other spellings of the same tags", counted, { tags: ["Boats", "Tide"], updated: later }],
  ["the deletion of a dream that was never counted", undefined, undefined],
])("nothing changes by %s", (_, before, now) => expect(difference(before, now)).toBeUndefined());

test("all tags of a dream can be replaced within the hundred items of a transaction", () => {
  const tags = (of: string) => Array.from({ length: 50 }, (_, n) => `${of}${n}x`);
  const first = difference(undefined, { tags: tags("a"), updated: counted.updated });
  const second = difference(first?.counted, { tags: tags("b"), updated: later });
  expect((second?.added.size ?? 0) + (second?.removed.length ?? 0) + 1).toBeLessThanOrEqual(100);
  expect(second?.added.size).toBeGreaterThan(30);
});
