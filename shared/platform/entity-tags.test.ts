import { EntityTags } from "@dreamcatcher/contracts/headers";
import fc from "fast-check";
import { expect, test } from "vitest";
import { entityTags, matchesStrongly, matchesWeakly } from "./entity-tags.ts";

const strong = (...opaque: string[]) => opaque.map((each) => ({ weak: false, opaque: each }));

test.each([
  ['"a,*,b"', strong('"a,*,b"')],
  ['"a", "b"', strong('"a"', '"b"')],
  [' ,"a" ,,\t"b",', strong('"a"', '"b"')],
  ['W/"a","W/"', [{ weak: true, opaque: '"a"' }, ...strong('"W/"')]],
  ['""', strong('""')],
  ['"*"', strong('"*"')],
  ['"é"', strong('"é"')],
  ["", []],
  [" , ,", []],
  ["*", "*"],
  [" *\t", "*"],
] as const)("reads %j", (header, tags) => {
  expect(EntityTags.safeParse(header).success).toBe(true);
  expect(entityTags(header)).toEqual(tags);
});

test.each([
  "a",
  '"a',
  'a"',
  '"a" "b"',
  '"a"b',
  'w/"a"',
  'W/ "a"',
  '"a b"',
  '"a\u0000"',
  "**",
  '*, "a"',
  '"a", *',
  "'a'",
  '"a";"b"',
])("%j is no list of entity tags", (header) => {
  expect(EntityTags.safeParse(header).success).toBe(false);
});

test("a weak tag matches only in a weak comparison", () => {
  expect(matchesWeakly('W/"a"', '"a"')).toBe(true);
  expect(matchesStrongly('W/"a"', '"a"')).toBe(false);
  expect(matchesStrongly('W/"a", "a"', '"a"')).toBe(true);
});

const opaque = fc
  .string({ unit: fc.constantFrom("a", "*", ",", "/", "W", "\\", "'", "~", "é") })
  .map((text) => `"${text}"`);
const tag = fc.record({ weak: fc.boolean(), opaque });
const blank = fc.constantFrom("", " ", "\t ");
const between = fc.tuple(blank, fc.constantFrom(",", ", ,"), blank).map((parts) => parts.join(""));

test("parses every list of entity tags", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(tag, between)), blank, (items, edge) => {
      const header = items.reduce<string>(
        (text, [each, comma], n) => text + (n ? comma : "") + (each.weak ? "W/" : "") + each.opaque,
        edge,
      );
      expect(EntityTags.safeParse(header).success).toBe(true);
      expect(entityTags(header)).toEqual(items.map(([each]) => each));
    }),
  );
});

test("parses hostile headers in linear time", () => {
  for (const unit of [" ", ",", ", ", '"', '"a"', '"a",', 'W/"', "*"]) {
    EntityTags.safeParse(unit.repeat(100_000));
    EntityTags.safeParse(`${unit.repeat(100_000)}x`);
  }
});
