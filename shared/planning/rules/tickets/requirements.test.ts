import fc from "fast-check";
import { expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { requirementsOf } from "./requirements.ts";

test("a feature that is also a todo is one open feature", () => {
  const dream = dreamWith(
    [{ title: "Harbour", features: ["a table of the tides", "colours for spring tides"] }],
    {
      todos: ["Make a table of the tides", "Ask the harbour master", { text: "Paint the buoy", done: true }],
    },
  );
  expect(requirementsOf(dream)).toEqual({
    features: [
      { text: "a table of the tides", topic: "Harbour", fragment: 0, isOpen: true },
      { text: "colours for spring tides", topic: "Harbour", fragment: 0, isOpen: false },
    ],
    todos: ["Ask the harbour master"],
  });
});

test("todos that differ in a number are two", () => {
  const { todos } = requirementsOf(
    dreamWith([], { todos: ["Write part 1 of the log", "Write part 2 of the log"] }),
  );
  expect(todos).toHaveLength(2);
});

test("every requirement is one of the given texts, each once, and some always remain", () => {
  const text = fc.array(fc.constantFrom("tide", "table", "harbour", "1", "2", "blue", "of", "the"), {
    minLength: 1,
    maxLength: 4,
  });
  const texts = fc.array(
    text.map((words) => words.join(" ")),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(texts, texts, (features, todos) => {
      const requirements = requirementsOf(dreamWith([{ features }], { todos }));
      const kept = [...requirements.features.map((feature) => feature.text), ...requirements.todos];
      expect([...features, ...todos]).toEqual(expect.arrayContaining(kept));
      expect(new Set(kept).size).toBe(kept.length);
      expect(kept.length > 0).toBe(features.length + todos.length > 0);
    }),
  );
});
