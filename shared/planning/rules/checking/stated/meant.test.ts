import { expect, test } from "vitest";
import { isMeant } from "./meant.ts";

test.each<[string, boolean, boolean]>([
  ["`half(4)` returns `2`, and `half(0)` returns `None`.", false, true],
  ["`half(4)` returns 2 and for a text None.", false, true],
  ["`label(4)` returns 'no error', and `label(0)` returns 'wrong'.", false, true],
  ["`half(4)` never returns `3`.", false, false],
  ["`half(4)` should not return `3`.", true, false],
  ["`half(4)` doesn't return `3`, it's `2`.", false, false],
  ["`half(4)` returns `3`, that is a bug.", true, false],
  ["`half(4)` returns `3`.", true, false],
  ["`half(4)` should return `2`, or `None` for a text.", true, true],
])("%s (of the person: %s) says what must come out: %s", (text, isOfPerson, is) => {
  expect(isMeant(text, { 0: text.slice(0, 14), index: 0 }, isOfPerson)).toBe(is);
});
