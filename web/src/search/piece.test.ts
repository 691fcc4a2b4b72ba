import { expect, test } from "vitest";
import { partsOf, placeOfPiece } from "./piece.ts";

/** A text with what is found in brackets, as a piece. */
function pieceOf(marked: string) {
  const ranges: [number, number][] = [];
  let text = "";
  for (const [at, part] of marked.split(/[[\]]/).entries()) {
    if (at % 2 === 1) ranges.push([text.length, text.length + part.length]);
    text += part;
  }
  return { text, ranges, field: null, message: { talk: "c-1", message: 2 } };
}

test.each([
  ["a [tide] table", "a [tide] table"],
  [
    "…keep ten for the shop, so that people without a phone aren't [punished]. Can you?",
    "…people without a phone aren't [punished]. Can you?",
  ],
  [
    "in the summary, which is rather long, the [tide] and the [moon]",
    "…which is rather long, the [tide] and the [moon]",
  ],
  [`${"東".repeat(40)}[京]`, "…[京]"],
  ["nothing of it", "nothing of it"],
])("shows %s from shortly before what is found", (marked, expected) => {
  const shown = partsOf(pieceOf(marked)).map(({ text, isFound }) => (isFound ? `[${text}]` : text));
  expect(shown.join("")).toBe(expected);
});

test("leads to the message that has the words", () => {
  expect(placeOfPiece(pieceOf("people aren't [punished] for [it]"))).toEqual({
    talk: "c-1",
    message: 2,
    quote: "punished for it",
  });
  const apart = `the [tide] ${"and so on ".repeat(15)}[moon]`;
  expect(placeOfPiece(pieceOf(apart))).toMatchObject({ quote: "tide" });
});

test("leads to the line of the dream that has them, unless it is in sight", () => {
  const piece = { ...pieceOf("buy the [wood]"), message: null };
  expect(placeOfPiece({ ...piece, field: "todos" })).toEqual({ quote: "wood" });
  expect(placeOfPiece({ ...piece, field: "title" })).toEqual({});
});
