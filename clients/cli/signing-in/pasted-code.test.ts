import fc from "fast-check";
import { expect, test } from "vitest";
import { parametersOf } from "./pasted-code.ts";

test("what the page shows is taken, with blanks around it", () => {
  const code = fc.string({ minLength: 1 }).filter((text) => text.trim() === text && text !== "");
  const state = fc.base64String({ minLength: 1 }).map((text) => text.replace(/[+/=]/g, "-"));
  fc.assert(
    fc.property(code, state, (given, expected) => {
      const parameters = new URLSearchParams(parametersOf(` ${given}.${expected}\n`, expected));
      expect(Object.fromEntries(parameters)).toEqual({ code: given, state: expected });
    }),
  );
});

test.each([
  ["", /Paste the code/],
  [" \n", /Paste the code/],
  ["3f0c-half", /not the whole code/],
  [".s-1", /not the whole code/],
  ["3f0c.", /not the whole code/],
  ["3f0c.s-2", /another sign-in/],
])("%o is not the code of this sign-in", (pasted, why) => {
  expect(parametersOf(pasted, "s-1")).toMatch(why);
});
