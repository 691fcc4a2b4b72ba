import { describe, expect, test } from "vitest";
import { bodyOf, breaksOff, withRest } from "./body.ts";

const LETTER = "Dear pilot,\n\nThe buoy at the sluice is lit again.\n\nYours,\nthe office";

describe("the text that an answer gives", () => {
  test.each([
    `Sure! Here is the letter:\n\n${LETTER}`,
    `I apologize for the mistake. Below is the letter again:\n\n${LETTER}`,
    `Of course, here is the letter:\n\n${LETTER}`,
    `I see, let me try again:\n${LETTER}`,
  ])("begins without what announces it: %s", (answer) => {
    expect(bodyOf(answer)).toBe(LETTER);
  });

  test("keeps the words that lead to a list, and a first line that announces nothing", () => {
    const list = "Here are two ports:\n\n- Oban\n- Vigo";
    expect(bodyOf(`Certainly! ${list}`)).toBe(list);
    const short = "Yes, gulls can swim. They float on the water.";
    expect(bodyOf(short)).toBe(short);
    const formula = "The height is the sum of two waves:\n\nh = a + b";
    expect(bodyOf(formula)).toBe(formula);
  });

  test("ends without courtesies, unless it is a letter", () => {
    expect(bodyOf("The tide rises.\n\nI hope this helps! Let me know if you need more.")).toBe(
      "The tide rises.",
    );
    const letter = `${LETTER}\n\nPlease let me know if you want to come.`;
    expect(bodyOf(letter)).toBe(letter);
  });
});

describe("a text that breaks off", () => {
  const whole = "The tide rises.\n\nThe tide falls.\n\n";
  test("has a last line without an end, where others have one", () => {
    expect(breaksOff(`${whole}It waits for the`)).toBe(true);
    expect(breaksOff(`${whole}It waits for the moon.`)).toBe(false);
    expect(breaksOff("- Read the gauge.\n- Write it down.\n- Then go to the harbour")).toBe(true);
    expect(breaksOff("- the gauge\n- the book\n- the harbour")).toBe(false);
    expect(breaksOff(`${whole}The harbour office`)).toBe(false);
  });

  test.each([
    [`${whole}It waits for the`, "moon to rise.", `${whole}It waits for the moon to rise.`],
    [`${whole}It waits for the`, "It waits for the moon.", `${whole}It waits for the moon.`],
    [`${whole}It waits for the moon`, ", as ever.", `${whole}It waits for the moon, as ever.`],
    ["It falls.", "It rises.", "It falls.\n\nIt rises."],
    [
      "| a | b |\n|---|---|\n| 1 | 2 |",
      "| a | b |\n|---|---|\n| 3 | 4 |",
      "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |",
    ],
  ])("goes on with its rest: %j", (text, rest, joined) => {
    expect(withRest(text, rest)).toBe(joined);
  });
});
