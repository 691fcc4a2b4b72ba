import { expect, test } from "vitest";
import { ADDRESS, CONVERSATION, quote } from "./fixtures.ts";
import { said, saidPlainly } from "./said.ts";

const addresses = new Map([[CONVERSATION, ADDRESS]]);

test("a quote has its message, counted from 1, and a link where there is an address", () => {
  const evidence = quote(3, "no accounts please");
  expect(said(evidence, addresses)).toBe(`“no accounts please” ([message 4](${ADDRESS}))`);
  expect(said(evidence, new Map())).toBe("“no accounts please” (message 4)");
  expect(saidPlainly(evidence, addresses)).toBe(`“no accounts please” (message 4, ${ADDRESS})`);
  expect(saidPlainly(evidence, new Map())).toBe("“no accounts please” (message 4)");
});

test("a quote is no Markdown, but for names in code marks", () => {
  expect(said(quote(0, "call `post()` in <b>_all_</b> [pages]"), addresses)).toMatch(
    "“call `post()` in \\<b\\>\\_all\\_\\</b\\> \\[pages\\]” (",
  );
});

test.each([null, undefined])("what nobody said is from the plan: %j", (evidence) => {
  expect(said(evidence, addresses)).toBe("from the plan");
  expect(saidPlainly(evidence, addresses)).toBe("from the plan");
});
