import { CountsByKind } from "@dreamcatcher/contracts/count-by-kind";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sumByKind } from "./sum-by-kind.ts";

test("counts of the same kind are added", () => {
  const counts = [
    { kind: "image", count: 2 },
    { kind: "audio", count: 1 },
    { kind: "image", count: 3 },
  ];
  expect(sumByKind(counts)).toEqual([
    { kind: "image", count: 5 },
    { kind: "audio", count: 1 },
  ]);
});

test("no count is lost, however many kinds there are", () => {
  const counts = fc.array(
    fc.record({ kind: fc.string({ maxLength: 3 }), count: fc.integer({ min: 1, max: 9 }) }),
  );
  const total = (all: readonly { count: number }[]) => all.reduce((sum, { count }) => sum + count, 0);
  fc.assert(
    fc.property(counts, counts, (one, two) => {
      const sum = sumByKind([...sumByKind(one), ...sumByKind(two)]);
      expect(total(sum)).toBe(total(one) + total(two));
      expect(CountsByKind.safeParse(sum).success).toBe(true);
    }),
  );
  const many = Array.from({ length: 5000 }, (_, n) => ({ kind: `kind ${n}`, count: 1 }));
  expect(sumByKind(many).at(-1)).toEqual({ kind: "other", count: 4980 });
});
