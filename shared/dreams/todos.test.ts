import { expect, test } from "vitest";
import { withIds } from "./todos.ts";

test("the same text has the same id, whatever its case and spacing", () => {
  const [first, ...more] = withIds([
    { text: "Bake  bread", done: false },
    { text: "bake bread", done: true },
  ]);
  expect(more).toEqual([]);
  expect(first).toMatchObject({
    text: "Bake  bread",
    done: false,
    id: expect.stringMatching(/^t-[0-9a-f]{16}$/),
  });
});

test("a given id is kept", () => {
  expect(withIds([{ id: "x", text: "Bake", done: true }])).toEqual([{ id: "x", text: "Bake", done: true }]);
});
