import { expect, test } from "vitest";
import { isQuestion } from "./sentences.ts";

test.each(["Which boat?", "哪条船？", "أي قارب؟", "Which boat? \n"])("%j asks", (text) => {
  expect(isQuestion(text)).toBe(true);
});

test.each(["Which boat? The red one.", "The red one", ""])("%j does not ask", (text) => {
  expect(isQuestion(text)).toBe(false);
});
