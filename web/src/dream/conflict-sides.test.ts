import { expect, test } from "vitest";
import { sidesOf } from "./conflict-sides.ts";

const same = (value: string) => value;

test("texts are read as they are, and values of the contract in words", () => {
  expect(sidesOf({ mine: "Box kite", theirs: "Big kite" }, same)).toEqual({
    mine: ["Box kite"],
    theirs: ["Big kite"],
  });
  expect(sidesOf({ mine: "how_to", theirs: "idea" }, (value) => `the ${value}`)).toEqual({
    mine: ["the how_to"],
    theirs: ["the idea"],
  });
});

test("of lists only the items that differ are read", () => {
  const todo = (id: string, text: string, done = false) => ({ id, text, done });
  const mine = [todo("1", "Mow"), todo("2", "Sow", true)];
  const theirs = [todo("1", "Mow"), todo("2", "Sow"), todo("3", "Water")];
  expect(sidesOf({ mine, theirs }, same)).toEqual({ mine: ["☑ Sow"], theirs: ["☐ Sow", "☐ Water"] });
  expect(sidesOf({ mine: ["tea"], theirs: ["tea", "tin"] }, same)).toEqual({ mine: [], theirs: ["tin"] });
});

test("where the order alone differs, whole lists are read", () => {
  expect(sidesOf({ mine: ["a", "b"], theirs: ["b", "a"] }, same)).toEqual({
    mine: ["a", "b"],
    theirs: ["b", "a"],
  });
});

test("outcomes, documents and reasons are read by their words, and what is empty has no lines", () => {
  expect(sidesOf({ mine: { text: "It flies." }, theirs: null }, same)).toEqual({
    mine: ["It flies."],
    theirs: [],
  });
  const decision = { id: "1", text: "No engine", reason: "it is loud" };
  expect(sidesOf({ mine: [decision], theirs: [{ id: "2", title: "plan.md" }] }, same)).toEqual({
    mine: ["No engine — it is loud"],
    theirs: ["plan.md"],
  });
  expect(sidesOf({ mine: "", theirs: undefined }, same)).toEqual({ mine: [], theirs: [] });
});
