import { expect, test } from "vitest";
import { ADDRESS, CONVERSATION, criterion, quote } from "./fixtures.ts";
import { criterionLine, decisionLine } from "./statements.ts";

const addresses = new Map([[CONVERSATION, ADDRESS]]);

test("a criterion has what shows it, and its quote", () => {
  expect(criterionLine(criterion("it expires", "src/a`b.js", quote(0, "after two days")), addresses)).toBe(
    `it expires (shown by \`src/a'b.js\`) — “after two days” ([message 1](${ADDRESS}))`,
  );
  expect(criterionLine(criterion("it expires"), addresses)).toBe("it expires — from the plan");
});

test("a decision has its reason", () => {
  const evidence = quote(3, "no accounts please");
  expect(decisionLine({ id: "d", text: "No accounts", reason: "people forget", evidence }, new Map())).toBe(
    "No accounts (people forget) — “no accounts please” (message 4)",
  );
});

test("what is said in the same words stands there once", () => {
  const evidence = quote(3, "No accounts, please.");
  expect(decisionLine({ id: "d", text: "no accounts please", evidence }, new Map())).toBe(
    "“No accounts, please.” (message 4)",
  );
  expect(criterionLine(criterion("No accounts please", "a.js", evidence), new Map())).toBe(
    "“No accounts, please.” (message 4) (shown by `a.js`)",
  );
});
