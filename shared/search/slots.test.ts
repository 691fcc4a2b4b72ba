import fc from "fast-check";
import { expect, test } from "vitest";
import { halvesOf, holds, type Slot, WHOLE } from "./slots.ts";

/** The slots that remain after dividing the chosen ones, one after the other. */
function divided(choices: readonly number[]): Slot[] {
  return choices.reduce<Slot[]>(
    (slots, choice) => {
      const chosen = slots[choice % slots.length] ?? WHOLE;
      return [...slots.filter((slot) => slot !== chosen), ...(halvesOf(chosen) ?? [chosen])];
    },
    [WHOLE],
  );
}

test("however slots are divided, each dream belongs into exactly one", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 12 }), fc.string(), (choices, id) => {
      expect(divided(choices).filter((slot) => holds(slot, id))).toHaveLength(1);
    }),
  );
});

test("dreams are spread evenly over slots of the same size", () => {
  const slots = divided([0, 0, 0]);
  expect(slots.map(({ bits }) => bits)).toEqual([2, 2, 2, 2]);
  const ids = Array.from({ length: 4_000 }, (_, n) => `dream-${n}`);
  for (const slot of slots) {
    const share = ids.filter((id) => holds(slot, id)).length / ids.length;
    expect(share).toBeGreaterThan(0.22);
    expect(share).toBeLessThan(0.28);
  }
});

test("a slot of one hash is not divided", () => {
  expect(halvesOf({ bits: 32, value: 5 })).toBeUndefined();
});
