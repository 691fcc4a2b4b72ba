import { expect, test } from "vitest";
import { newDream, revise } from "./dream.ts";
import { etagOf, matches } from "./etag.ts";

const dream = newDream("owner", {
  title: "Shop",
  description: "",
  summary: "",
  status: "idea",
  tags: [],
  brand: "personal",
  todos: [],
  documents: [],
});

test.each([undefined, "*", etagOf(dream), `"0-x", ${etagOf(dream)}`])(
  "If-Match %s allows a change",
  (header) => {
    expect(matches(dream, header)).toBe(true);
  },
);

test("If-Match of another revision does not", () => {
  expect(matches(revise(dream, {}), etagOf(dream))).toBe(false);
});
