import { describe, expect, test } from "vitest";
import { withCodeBlocks, withoutButtons, withoutPageMarks } from "./page-marks.ts";

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

describe("code of a page", () => {
  test.each([
    ["bash\nCopy code\nls\n\ncd x\n\nThen dig.", "```bash\nls\n\ncd x\n```\n\nThen dig."],
    [
      "Try:\nPython\nCopy\nEdit\nprint(1)\nThat prints a one.",
      "Try:\n```python\nprint(1)\n```\n\nThat prints a one.",
    ],
    ['json\nCopier le code\n{\n\n  "a": 1\n}', '```json\n{\n\n  "a": 1\n}\n```\n'],
    ["bashCopy codels -l\ncd x\n\nDone.", "```bash\nls -l\ncd x\n```\n\nDone."],
    ["Copy code\nls", "```\nls\n```\n"],
    [
      'python\nCopy code\ndef f():\n    """\n    Digs a pond.\n    """\n    return 1\n\n# Then fill it.\nf()\n\nIt digs.',
      '```python\ndef f():\n    """\n    Digs a pond.\n    """\n    return 1\n\n# Then fill it.\nf()\n```\n\nIt digs.',
    ],
    [
      "sql\nCopy code\nCREATE TABLE ponds (\n  id INT,\n\n  Name TEXT\n);\n\nThe table has ponds.\n\njs\nCopy code\ndig();",
      "```sql\nCREATE TABLE ponds (\n  id INT,\n\n  Name TEXT\n);\n```\n\nThe table has ponds.\n\n```js\ndig();\n```\n",
    ],
    [
      "python\nCopier le code\nprint(1)\n\nFonctionnement\n\nIl creuse.",
      "```python\nprint(1)\n```\n\nFonctionnement\n\nIl creuse.",
    ],
    [
      "python\nコードをコピーする\nprint(1)\n\n使い方\n\n掘る。",
      "```python\nprint(1)\n```\n\n使い方\n\n掘る。",
    ],
    ["ruby\nCopy code\ndef a\n\nputs\n\nend", "```ruby\ndef a\n\nputs\n\nend\n```\n"],
    ["markdown\nCopy code\n# Pond\n\nDig deep.\n", "```markdown\n# Pond\n\nDig deep.\n```\n"],
  ])("becomes a block: %j", (copied, markdown) => {
    expect(withCodeBlocks(copied)).toBe(markdown);
  });

  test("that is one already loses the page's language and button", () => {
    expect(withCodeBlocks("- a\n\n    ```json\n    json\n    Copier le code\n    {}\n    ```")).toBe(
      "- a\n\n    ```json\n    {}\n    ```",
    );
  });

  test.each(["```\nbash\nCopy code\nls\n```", "Press the button\nCopy code", "Copy the code and dig."])(
    "is no other: %j",
    (text) => {
      expect(withCodeBlocks(text)).toBe(text);
    },
  );
});
