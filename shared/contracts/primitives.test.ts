import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod";
import { TodosInput } from "./dream.ts";
import {
  DreamId,
  optionalInsteadOfDefault,
  PageQuery,
  TimestampInput,
  text,
  textUpTo,
  withoutDefaults,
} from "./primitives.ts";

/** Whether a text fits a schema as one reads it who has only the JSON Schema. */
function fits(schema: z.ZodType, value: string): boolean {
  const { pattern = "", minLength = 0, maxLength = Infinity } = z.toJSONSchema(schema, { io: "input" });
  const characters = [...value].length;
  return new RegExp(pattern, "u").test(value) && characters >= minLength && characters <= maxLength;
}

const unit = fc.constantFrom("a", " ", "\n", "\u00a0", "\ufeff", "\u0085", "\u001c", "\u0000", "😀", "é");

test("the JSON Schema of a text accepts what the schema accepts", () => {
  for (const schema of [text({ max: 6 }), text({ min: 3, max: 6 }), textUpTo(4)])
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 8 }), (value) => {
        expect(schema.safeParse(value).success).toBe(fits(schema, value));
      }),
      { numRuns: 1000 },
    );
});

test("a text is not blank, and is left without the blanks around it", () => {
  expect(text({ min: 3, max: 9 }).parse(" a b\n")).toBe("a b");
  for (const blank of ["", " ", " \t\r\n", "\u00a0\ufeff\u3000"])
    expect(text({ max: 9 }).safeParse(blank).error?.issues[0]?.message).toBe("must not be blank");
  expect(text({ min: 3, max: 9 }).safeParse(" ab  ").error?.issues[0]?.message).toMatch(/at least 3/);
});

test("a todo of blanks is refused with its place", () => {
  expect(TodosInput.safeParse([{ text: "ok" }, { text: " \n" }]).error?.issues[0]?.path).toEqual([1, "text"]);
});

test("no dream is called what stands for something else in a path", () => {
  for (const id of ["import", "brand"]) expect(DreamId.safeParse(id).success).toBe(false);
  for (const id of ["imports", "brand-1", "Import"]) expect(DreamId.safeParse(id).success).toBe(true);
});

test("a moment is returned in UTC, and refused where its year has not four digits there", () => {
  expect(TimestampInput.parse("2026-03-06T01:00:00+02:00")).toBe("2026-03-05T23:00:00.000Z");
  for (const moment of ["0000-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00"])
    expect(TimestampInput.safeParse(moment).success).toBe(false);
});

test.each(["", " 5", "5 ", "0x10", "1e1", "5.0", "+5", "0", "101", "-1"])("limit=%j is refused", (limit) => {
  expect(PageQuery.safeParse({ limit }).success).toBe(false);
});

test("a limit is a number in digits, or what is usual", () => {
  expect(PageQuery.parse({ limit: "007" }).limit).toBe(7);
  expect(PageQuery.parse({}).limit).toBe(20);
});

test("a field with a default stays absent when it is left out, and one without is required", () => {
  const Sent = z.object(optionalInsteadOfDefault({ name: z.string(), colour: z.string().default("blue") }));
  expect(Sent.parse({ name: "Argo" })).toEqual({ name: "Argo" });
  expect(Sent.safeParse({ colour: "blue" }).success).toBe(false);
});

test("a field with a default that is left out of a change is not changed", () => {
  const Change = z
    .object(withoutDefaults({ name: z.string(), colour: z.string().default("blue") }))
    .partial();
  expect(Change.parse({ name: "Argo" })).toEqual({ name: "Argo" });
});
