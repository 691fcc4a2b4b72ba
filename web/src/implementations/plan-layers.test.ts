import fc from "fast-check";
import { expect, test } from "vitest";
import { byOrder, layersOf } from "./plan-layers.ts";

const ticket = (id: string, ...depends_on: string[]) => ({ id, depends_on });

test("each ticket stands after what it waits for, and arrows that follow from others are left out", () => {
  const { places, arrows, layers, rows } = layersOf([
    ticket("T-3", "T-1", "T-2"),
    ticket("T-1"),
    ticket("T-2", "T-1"),
    ticket("T-4"),
    ticket("T-5", "T-9"),
  ]);
  expect(Object.fromEntries(places.map(({ id, layer }) => [id, layer]))).toEqual({
    ...{ "T-1": 0, "T-2": 1, "T-3": 2, "T-4": 0, "T-5": 0 },
  });
  expect(arrows).toEqual([
    { from: "T-2", to: "T-3" },
    { from: "T-1", to: "T-2" },
  ]);
  expect([layers, rows]).toEqual([3, 3]);
});

test("tickets stand near what they wait for", () => {
  const { places } = layersOf([ticket("a"), ticket("b"), ticket("of-b", "b"), ticket("of-a", "a")]);
  expect(places.filter(({ layer }) => layer === 1).map(({ id }) => id)).toEqual(["of-a", "of-b"]);
});

test("tickets without an order stand apart", () => {
  const { ordered, free } = byOrder([ticket("a"), ticket("b", "c"), ticket("c"), ticket("d", "gone")]);
  expect([ordered, free].map((each) => each.map(({ id }) => id))).toEqual([
    ["b", "c"],
    ["a", "d"],
  ]);
});

test("every ticket of any plan has a place of its own, after all that it waits for", () => {
  const plans = fc
    .array(fc.array(fc.nat(30), { maxLength: 4 }), { minLength: 1, maxLength: 30 })
    .map((all) => all.map((before, at) => ticket(`${at}`, ...before.filter((n) => n < at).map(String))));
  fc.assert(
    fc.property(plans, (tickets) => {
      const { places } = layersOf(tickets);
      const byId = new Map(places.map((place) => [place.id, place]));
      expect(new Set(places.map(({ layer, row }) => `${layer}/${row}`)).size).toBe(tickets.length);
      for (const { id, depends_on } of tickets)
        for (const before of depends_on)
          expect(byId.get(id)?.layer).toBeGreaterThan(byId.get(before)?.layer ?? 99);
    }),
  );
});
