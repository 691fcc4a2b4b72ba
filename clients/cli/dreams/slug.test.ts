import fc from "fast-check";
import { expect, test } from "vitest";
import { slugOf } from "./slug.ts";

test.each([
  ["Tide table", "tide-table"],
  ["Hafenübersicht: Ebbe & Flut!", "hafenubersicht-ebbe-flut"],
  ["../../etc/passwd", "etc-passwd"],
  ["日本語", "dream"],
  ["A page about all the boats that anybody has seen", "a-page-about-all-the-boats-that-anybody"],
  ["con", "con"],
])("%s is %s", (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test("any title has a name that every file system takes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (title) => {
      expect(slugOf(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(slugOf(title).length).toBeLessThanOrEqual(40);
    }),
  );
});
