import { expect, test } from "vitest";
import { withoutMachineDetails } from "./machine-details.ts";

test.each([
  [
    "reasoning by its summary",
    "<details>\n<summary>Thought for 9 seconds</summary>\n\nhm\n\n</details>\nDig.",
  ],
  ["on one line", "<details><summary>💭 Thinking (5s)</summary>hm</details>\nDig."],
  [
    "by its type",
    '<details type="reasoning" done="true" duration="15">\n<summary>x</summary>\n> hm\n</details>\nDig.',
  ],
  ["a tool call", '<details type="tool_calls" name="search">\n<summary>x</summary>\n</details>\nDig.'],
  [
    "code that was run",
    '<details type="code_interpreter">\n<summary>Analyzed</summary>\n```py\n1\n```\n</details>\nDig.',
  ],
  ["a summary of a tool", "<details>\n<summary>Tool call: `read`</summary>\nx\n</details>\nDig."],
  ["another language", "<details>\n<summary>Réflexion durant 42 s</summary>\nhm\n</details>\nDig."],
  ["Chinese", "<details><summary>已深度思考（用时 9 秒）</summary>\nhm\n</details>\nDig."],
  ["others within", "<details><summary>Thinking</summary>\n<details>\nx\n</details>\ny\n</details>\nDig."],
  [
    "reasoning within",
    "<details><summary>Thinking</summary>\n<details><summary>Thinking</summary>\nx\n</details>\ny\n</details> Dig.",
  ],
])("%s goes", (_, text) => {
  expect(withoutMachineDetails(text)).toBe("Dig.");
});

test.each([
  ["of another kind", "<details>\n<summary>Solution</summary>\nDig.\n</details>"],
  ["about thoughts", "<details>\n<summary>Thoughts on ponds</summary>\nDig.\n</details>"],
  ["without a summary", "<details>\nDig.\n</details>"],
  ["in a code fence", "```html\n<details><summary>Thinking</summary>\nx\n</details>\n```"],
  ["that never end", "<details><summary>Thinking</summary>\nDig."],
])("those %s stay", (_, text) => {
  expect(withoutMachineDetails(text)).toBe(text);
});
