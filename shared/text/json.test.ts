import { expect, test } from "vitest";
import { parsedJson } from "./json.ts";

test("text is parsed as JSON, and undefined where it is none", () => {
  expect(parsedJson('{"a": [1, null]}')).toEqual({ a: [1, null] });
  expect(parsedJson("null")).toBeNull();
  for (const text of ["", "{", "a pond", '{"a": 1}]']) expect(parsedJson(text)).toBeUndefined();
});
