import { Dream } from "@dreamcatcher/contracts/dream";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod";
import { withoutBounds } from "./without-bounds.ts";

const Bounded = z.object({
  name: z
    .string()
    .min(3)
    .regex(/^[a-z]+$/),
  at: z.iso.datetime().nullable(),
  count: z.int().min(1),
  kind: z.enum(["one", "other"]).default("one"),
  tags: z.array(z.string().max(2)).max(1),
  places: z.record(z.string(), z.object({ n: z.int() })).optional(),
  ending: z.discriminatedUnion("how", [
    z.object({ how: z.literal("well") }),
    z.object({ how: z.literal("badly"), why: z.string().min(9) }),
  ]),
});

test("a value that a schema accepts, it accepts unchanged without its bounds", () => {
  const dream = fc.record({
    title: fc.string(),
    updated: fc.date({ noInvalidDate: true, min: new Date(0) }).map((date) => date.toISOString()),
    revision: fc.integer(),
    status: fc.constantFrom("idea", "failed"),
    todos: fc.array(fc.record({ id: fc.constantFrom("a", "b"), text: fc.string(), done: fc.boolean() })),
  });
  let taken = 0;
  fc.assert(
    fc.property(dream, (value) => {
      const { data } = Dream.partial().safeParse(value);
      if (data === undefined) return;
      taken += 1;
      expect(withoutBounds(Dream.partial()).parse(data)).toEqual(data);
    }),
  );
  expect(taken).toBeGreaterThan(0);
});

test("a value outside the bounds is accepted", () => {
  const value = {
    name: "",
    at: "yesterday",
    count: 0.5,
    kind: "third",
    tags: ["long", "list"],
    places: { a: { n: 0.1 } },
    ending: { how: "badly", why: "" },
  };
  expect(withoutBounds(Bounded).parse(value)).toEqual(value);
});

test("missing fields get defaults, which values do not share", () => {
  const Lists = withoutBounds(z.object({ tags: z.array(z.string()).default([]) }));
  const one = Lists.parse({});
  one.tags.push("mine");
  expect(Lists.parse({})).toEqual({ tags: [] });
});

test.each([
  { name: 1 },
  { name: null },
  { at: 5 },
  { tags: "one" },
  { places: [] },
  { ending: { how: "somehow" } },
])("a value of another type is refused: %j", (wrong) => {
  const value = { name: "a", at: null, count: 1, tags: [], ending: { how: "well" } };
  expect(withoutBounds(Bounded).safeParse(value).success).toBe(true);
  expect(withoutBounds(Bounded).safeParse({ ...value, ...wrong }).success).toBe(false);
});

test.each<[string, z.ZodType]>([
  ["pipe", z.string().transform(Number)],
  ["catch", z.string().catch("")],
  ["prefault", z.string().prefault("")],
  ["readonly", z.array(z.string().max(2)).readonly()],
  ["tuple", z.tuple([z.string().max(2)])],
])("a schema whose bounds cannot be removed is refused: %s", (type, schema) => {
  expect(() => withoutBounds(z.object({ field: schema.optional() }))).toThrow(type);
});
