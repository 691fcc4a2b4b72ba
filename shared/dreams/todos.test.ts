import { expect, test } from "vitest";
import { withIds } from "./todos.ts";

test("the same text is the same todo, however it is written", () => {
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

test("an id that is given stays", () => {
  expect(withIds([{ id: "x", text: "Bake", done: true }])).toEqual([{ id: "x", text: "Bake", done: true }]);
});
