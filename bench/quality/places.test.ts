import { expect, test } from "vitest";
import { samePlace } from "./places.ts";

test.each([
  ["https://www.tides.example/table#may", "http://tides.example/table/", true],
  ["src/app.ts", "app.ts", true],
  ["app.ts", "project/src/app.ts", true],
  ["README.md", "readme.md.", true],
  ["src/app.ts", "pp.ts", false],
  ["app.ts", "app.js", false],
  ["", "", false],
])("%j and %j are the same place: %s", (a, b, isSame) => {
  expect(samePlace(a, b)).toBe(isSame);
});
