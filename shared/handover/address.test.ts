import fc from "fast-check";
import { expect, test } from "vitest";
import { addressOf } from "./address.ts";

test.each([
  ["https://chatgpt.com/c/1", "https://chatgpt.com/c/1"],
  ["https://example.org/a(b) c?q='x'", "https://example.org/a%28b%29%20c?q=%27x%27"],
  ["http://example.org", "http://example.org/"],
  ["javascript:alert(1)", null],
  ["file:///etc/passwd", null],
  ["chat 12", null],
  ["", null],
  [null, null],
])("%j is %j", (url, address) => {
  expect(addressOf(url)).toBe(address);
});

test("no address ends a link of Markdown, or a quoted text", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()),
      (url) => {
        expect(addressOf(`https://example.org/${url}`) ?? "").not.toMatch(/[()<>[\]"'`\\\s]/);
      },
    ),
  );
});
