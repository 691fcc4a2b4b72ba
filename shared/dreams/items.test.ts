import { expect, test } from "vitest";
import { withIds } from "./items.ts";

test("the same text has the same id, whatever its case and spacing", () => {
  const [first, ...more] = withIds("todos", [
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
  const sent = [{ id: "x", text: "Bake", done: true }];
  expect(withIds("todos", sent)).toEqual(sent);
});

test("an item with a known id keeps its evidence, also with another text; a new one has none", () => {
  const evidence = { conversation_id: "c-1", message: 2, quote: "We bake on Fridays." };
  const known = withIds("decisions", [{ text: "Bake on Fridays", evidence }]);
  const [{ id } = { id: "" }] = known;
  expect(id).toMatch(/^dc-/);
  expect(withIds("decisions", [{ id, text: "Bake on Friday" }, { text: "Rent an oven" }], known)).toEqual([
    { id, text: "Bake on Friday", evidence },
    { id: expect.stringMatching(/^dc-/), text: "Rent an oven" },
  ]);
  expect(withIds("decisions", [{ text: "bake on  fridays" }], known)).toEqual([
    { id, text: "bake on  fridays", evidence },
  ]);
});
