import { describe, expect, test } from "vitest";
import { withCodeBlocks } from "./page-code.ts";

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
    [
      "python\nCopy code\nprint(1)\n🔧 Digging the Ponds\nOnce it is dug:",
      "```python\nprint(1)\n```\n\n🔧 Digging the Ponds\nOnce it is dug:",
    ],
    [
      "python\nCopy code\nprint(1)\nponds.txt:\n\nbash\nCopy code\nls",
      "```python\nprint(1)\n```\n\nponds.txt:\n\n```bash\nls\n```\n",
    ],
    [
      "yaml\nCopy code\nponds:\n  - deep\nDig this into:\nthe garden",
      "```yaml\nponds:\n  - deep\n```\n\nDig this into:\nthe garden",
    ],
    [
      "html\nCopy code\n<p>Pond</p>\nponds.css\ncss\nCopy code\np {\n}\nWhat it Digs\nThe pond is dug deep.",
      "```html\n<p>Pond</p>\n```\n\nponds.css\n```css\np {\n}\n```\n\nWhat it Digs\nThe pond is dug deep.",
    ],
    ["python\nCopy code\nprint(1)\nPond\n", "```python\nprint(1)\n```\n\nPond\n"],
    ["python\nCopy code\nprint(1)\n3. A Pond\n", "```python\nprint(1)\n```\n\n3. A Pond\n"],
    ["python\nCopy code\nPond\n", "```python\nPond\n```\n"],
    ["ruby\nCopy code\ndef a\n\nputs\n\nend", "```ruby\ndef a\n\nputs\n\nend\n```\n"],
    ["markdown\nCopy code\n# Pond\n\nDig deep.\n", "```markdown\n# Pond\n\nDig deep.\n```\n"],
    [
      "Markdown\n# Pond\n\nDig deep.\n\n- Line it\nThis keeps it wet.",
      "```markdown\n# Pond\n\nDig deep.\n\n- Line it\n```\n\nThis keeps it wet.",
    ],
  ])("becomes a block: %j", (copied, markdown) => {
    expect(withCodeBlocks(copied)).toBe(markdown);
  });

  test("that is one already loses the page's language and button", () => {
    expect(withCodeBlocks("- a\n\n    ```json\n    json\n    Copier le code\n    {}\n    ```")).toBe(
      "- a\n\n    ```json\n    {}\n    ```",
    );
  });

  test.each([
    "```\nbash\nCopy code\nls\n```",
    "Press the button\nCopy code",
    "Markdown\nis a format.",
    "Copy the code and dig.",
  ])("is no other: %j", (text) => {
    expect(withCodeBlocks(text)).toBe(text);
  });
});
