import fc from "fast-check";
import { expect, test } from "vitest";
import { plain, plainLines } from "./plain.ts";

test("a text of others is one line, without escape sequences and controls", () => {
  expect(plain("A\n  kite\u001b[2J \u001b]0;title\u0007with\u0000 \u202ewings\u202c ")).toBe(
    "A kite with wings",
  );
  expect(plainLines("a\u001b[31m\n  b\tc")).toBe("a\n  b c");
});

test("nothing that a terminal obeys is left of any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(plain(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      expect(plainLines(text)).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
      );
    }),
  );
});
