import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cut, piecesOf, withRoom } from "./cutting.ts";

test("cuts a text with an ellipsis, and no character in half", () => {
  expect(cut("short", 5)).toBe("short");
  expect(cut("a longer one", 6)).toBe("a lon…");
  expect(cut("ab🎈cd", 4)).toBe("ab…");
});

test("pieces of a text are it again, none is too long, and lines stay whole where they can", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 200 }),
      fc.integer({ min: 2, max: 40 }),
      (text, length) => {
        const pieces = piecesOf(text, length);
        expect(pieces.join("")).toBe(text);
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(length);
          expect(piece).not.toBe("");
          expect(piece.isWellFormed()).toBe(true);
        }
      },
    ),
  );
  expect(piecesOf("one\ntwo\nthree\n", 8)).toEqual(["one\ntwo\n", "three\n"]);
});

test("takes as many items as have room, and at least one", () => {
  expect(withRoom(["aaaa", "bbbb", "cccc"], 12)).toEqual(["aaaa", "bbbb"]);
  expect(withRoom(["x".repeat(100), "b"], 12)).toHaveLength(1);
  expect(withRoom([], 12)).toEqual([]);
});
