import { expect, test } from "vitest";
import { codeOf } from "./code-of.ts";

test.each([
  ["code=c.1&state=s-1", { code: "c.1.s-1" }],
  ["error=access_denied&state=s-1", { reason: "cancelled" }],
  ["error=invalid_request&error_description=x&state=s-1", { reason: "refused" }],
  ["code=c.1", { reason: "not_begun" }],
  ["", { reason: "not_begun" }],
])("the code of %o", (query, code) => {
  expect(codeOf(new URLSearchParams(query))).toEqual(code);
});
