import fc from "fast-check";
import { expect, test } from "vitest";
import { mapJsonStrings } from "./json-strings.ts";

test("changes strings and keys, and nothing else", () => {
  const json = String.raw`{ "a": 1.0, "b" : ["x\n\"y\"", "\\"], "x": {"x": 1e3},"c":"x" }`;
  expect(mapJsonStrings(json, ({ text }) => text.replace("x", "<\n>"))).toBe(
    String.raw`{ "a": 1.0, "b" : ["<\n>\n\"y\"", "\\"], "<\n>": {"<\n>": 1e3},"c":"<\n>" }`,
  );
});

test("says which key is in front of a string", () => {
  const seen: [string | undefined, string][] = [];
  mapJsonStrings('{"a": "1", "b":\n["2", {"c" : "3"}]}', ({ text, key }) => {
    seen.push([key, text]);
    return text;
  });
  expect(seen).toEqual([
    [undefined, "a"],
    ["a", "1"],
    [undefined, "b"],
    [undefined, "2"],
    [undefined, "c"],
    ["c", "3"],
  ]);
});

test("is what a change of the parsed value is", () => {
  fc.assert(
    fc.property(fc.json(), fc.nat({ max: 4 }), (json, indent) => {
      const text = JSON.stringify(JSON.parse(json), null, indent);
      expect(mapJsonStrings(text, (each) => each.text)).toBe(text);
      const changed = mapJsonStrings(text, (each) => `${each.text}"`);
      const appended = (value: unknown): unknown => {
        if (typeof value === "string") return `${value}"`;
        if (Array.isArray(value)) return value.map(appended);
        if (typeof value !== "object" || value === null) return value;
        return Object.fromEntries(Object.entries(value).map(([key, each]) => [`${key}"`, appended(each)]));
      };
      expect(JSON.parse(changed)).toEqual(appended(JSON.parse(text)));
    }),
  );
});
