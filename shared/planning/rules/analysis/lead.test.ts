import { expect, test } from "vitest";
import { isAddedTo, leadsIn } from "./lead.ts";

test("the words before each piece of code, in the order of the text", () => {
  const lead = leadsIn("First:\n\n```js\na = 1\n```\n\nThen the same:\n\n```js\na = 1\n```");
  expect(lead("a = 1")).toBe("First:");
  expect(lead("a = 1\n")).toMatch(/Then the same:$/);
  expect(lead("b = 1")).toBe("");
});

test("a change is found where a tool writes a blank behind its marks", () => {
  const lead = leadsIn("First:\n\n```diff\n  low\n- high\n```\n\n```diff\n- rise\n+ fall\n```");
  expect(lead(" low\n-high")).toBe("First:");
  expect(lead("-rise\n+fall")).toMatch(/```$/);
});

test.each<[string, boolean]>([
  ["Add this to your `settings.py`:", true],
  ["For example, setting the engine in `settings.py`:", true],
  ["In your `urls.py`:", true],
  ["Create `tide.py` and add the following to it:", false],
  ["`tide.py`:", false],
  ["Add a lighthouse to the map.\n\nThis is `tide.py`:", false],
])("%j puts code into a file that is there: %j", (text, is) => expect(isAddedTo(text)).toBe(is));
