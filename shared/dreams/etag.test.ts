import { expect, test } from "vitest";
import { revise } from "./dream.ts";
import { etagOf, matches } from "./etag.ts";
import { dreamOf } from "./fixtures.ts";

const dream = dreamOf();

test.each([undefined, "*", etagOf(dream), `"0-x", ${etagOf(dream)}`])(
  "If-Match %s allows a change",
  (header) => {
    expect(matches(dream, header)).toBe(true);
  },
);

test("If-Match of another revision does not", () => {
  expect(matches(revise(dream, {}), etagOf(dream))).toBe(false);
});

test.each([`W/${etagOf(dream)}`, '"a,*,b"', `"a,${etagOf(dream).slice(1)}`, ""])(
  "If-Match %s does not allow a change",
  (header) => {
    expect(matches(dream, header)).toBe(false);
  },
);
