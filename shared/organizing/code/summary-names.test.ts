import { expect, test } from "vitest";
import { summaryNamesIn } from "./summary-names.ts";

test("a change is of the file that the summary above it names, until its element closes", () => {
  const nameOf = summaryNamesIn(
    [
      "<details><summary>Edit file: src/tide.md</summary>\n\n```diff\n+high\n```\n\n```diff\n+low\n```\n</details>",
      "```diff\n+ebb\n```",
      "<details><summary>Tool • Write file: a b/moon.md</summary>\n\n```diff\n+full\n```\n</details>",
    ].join("\n\n"),
  );
  expect(["+high", "+low", "+ebb", "+full", "+new"].map(nameOf)).toEqual([
    "src/tide.md",
    "src/tide.md",
    null,
    "a b/moon.md",
    null,
  ]);
});
