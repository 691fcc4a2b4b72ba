import * as fc from "fast-check";
import { expect, test } from "vitest";
import { allVisible, NOTICE, quoted, visible } from "./quoting.ts";

test("takes out what a terminal obeys and what nobody sees, and keeps lines, tabs and emoji", () => {
  expect(visible("\u001b[31mred\u001b[0m \u001b]0;title\u0007\ta\r\nb")).toBe("red \ta\nb");
  expect(visible("a\u202eb\u2066c\u0000d\u009b")).toBe("abcd");
  // Letters of Unicode's tags, which models read.
  expect(visible("hi\u{e0069}\u{e0067}\u{e006e}ore")).toBe("hiore");
  expect(visible("👩‍🚀 naïve 東京")).toBe("👩‍🚀 naïve 東京");
});

test("makes all texts of a value visible, and leaves the rest", () => {
  expect(allVisible({ a: ["\u0000x", 1, null], b: { c: "\u202ey" }, d: true })).toEqual({
    a: ["x", 1, null],
    b: { c: "y" },
    d: true,
  });
});

test("a quoted text stands between lines that it cannot imitate", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary-ascii" }), (text) => {
      const [first = "", ...rest] = quoted(text).split("\n");
      expect(first).toContain(NOTICE);
      const [, mark = ""] = /“(end of [0-9a-f]{8})”/.exec(first) ?? [];
      expect(rest.at(-1)).toBe(mark);
      expect(rest.slice(0, -1)).not.toContain(mark);
    }),
  );
});
