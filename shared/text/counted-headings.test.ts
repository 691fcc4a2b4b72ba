import { expect, test } from "vitest";
import { continuesHeadings } from "./counted-headings.ts";

const RULES = "# Rules of the harbour\n\n## 1. Tides\nRead them.\n\n## 2. Ropes\nCoil them.";

test.each([
  ["the next number", "## 3. Lamps\nLight them.", true],
  ["the next rule", "## Rule 3: Lamps\nLight them.", true],
  ["a later number", "## 7. Lamps", true],
  ["the same number", "## 2. Lamps", false],
  ["another level", "### 3. Lamps", false],
  ["a text of its own", "# Rules\n\n## 3. Lamps", false],
  ["no number", "## Lamps", false],
])("%s", (_, later, continues) => {
  expect(continuesHeadings(RULES, later)).toBe(continues);
});

test("takes linear time", () => {
  expect(continuesHeadings("## 1. ".repeat(50_000), `## ${"a".repeat(100_000)}`)).toBe(false);
});
