import fc from "fast-check";
import { expect, test } from "vitest";
import { ADDRESS, CONVERSATION, HOSTILE, quote } from "./fixtures.ts";
import { inMarkdown, said, saidPlainly } from "./said.ts";

const addresses = new Map([[CONVERSATION, ADDRESS]]);

test("a quote has its message, counted from 1, and a link where there is an address", () => {
  const evidence = quote(3, "no accounts please");
  expect(said(evidence, addresses)).toBe(`“no accounts please” ([message 4](${ADDRESS}))`);
  expect(said(evidence, new Map())).toBe("“no accounts please” (message 4)");
  expect(saidPlainly(evidence, addresses)).toBe(`“no accounts please” (message 4, ${ADDRESS})`);
  expect(saidPlainly(evidence, new Map())).toBe("“no accounts please” (message 4)");
});

test.each([null, undefined])("what nobody said is from the plan: %j", (evidence) => {
  expect(said(evidence, addresses)).toBe("from the plan");
  expect(saidPlainly(evidence, addresses)).toBe("from the plan");
});

test.each([
  ["# Heading", "\\# Heading"],
  ["- [ ] T001 Task", "\\- [ ] T001 Task"],
  ["<!-- hidden", "\\<!-- hidden"],
  ["12. twelfth", "12\\. twelfth"],
  ["a\n\nb", "a b"],
  ["Seven days, as `<li>`", "Seven days, as `<li>`"],
])("%j begins no block of Markdown", (text, line) => {
  expect(inMarkdown(text, 500)).toBe(line);
});

test("any text is one line that begins with no mark of a block", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...HOSTILE)), (text) => {
      const line = inMarkdown(text, 500);
      expect(line).not.toMatch(/[\n\r\u2028\u2029\0]/);
      expect(line).not.toMatch(/^(?:[-#>*+<`~=|]|\d{1,9}[.)])/);
    }),
  );
});
