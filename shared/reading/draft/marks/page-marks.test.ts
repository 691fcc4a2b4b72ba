import { describe, expect, test } from "vitest";
import { withoutButtons, withoutPageMarks } from "./page-marks.ts";

describe("around an answer", () => {
  test.each([
    "Thought for 9 seconds\n\nDig.",
    "Thought for 1m 23s\nDig.",
    "Thought for a couple of seconds\nDig.",
    "Reasoned about ponds for 8 seconds\nDig.",
    "Nachgedacht für 9 Sekunden\n\nDig.",
    "Réflexion durant 1 min 42 s\nDig.",
    "Pensó durante 5 segundos\nDig.",
    "已深度思考（用时 9 秒）\nDig.",
    "9秒間思考しました\nDig.",
    "Updated saved memory\nDig.",
    "Dig.\n\nChatGPT can make mistakes. Check important info.",
    "Dig.\nClaude is AI and can make mistakes. Please double-check responses.",
    "Dig.\n\nGemini can make mistakes, so double-check it",
    "Dig.\nChatGPT kann Fehler machen. Überprüfe wichtige Informationen.",
  ])("the page's words go: %j", (text) => {
    expect(withoutPageMarks(text)).toBe("Dig.");
  });

  test.each([
    "Thought for the day: dig.",
    "I thought for 9 seconds\nand dug.",
    "Dig.\nThought for 9 seconds\nFill.",
    "ChatGPT can make mistakes.",
    "Machines can make mistakes.",
    "Copy\nDig.",
    "Sources",
    "",
  ])("others stay: %j", (text) => {
    expect(withoutPageMarks(text)).toBe(text);
  });
});

test("buttons go from the edges of a message, unless it is nothing else", () => {
  expect(withoutButtons("2/2\nDig.\n\nCopy\nEdit\n\n4o\nSources\n‹ 1 / 2 ›")).toBe("Dig.");
  expect(withoutButtons("Dig.\n\nQuellen")).toBe("Dig.");
  expect(withoutButtons("Copy\n2/2")).toBe("Copy\n2/2");
  expect(withoutButtons("Dig.\nCopy\nFill.")).toBe("Dig.\nCopy\nFill.");
});
