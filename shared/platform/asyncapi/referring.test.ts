import { expect, test } from "vitest";
import { referring } from "./referring.ts";

test("a reference keeps what is beside it", () => {
  const $ref = "#/components/schemas/Id";
  expect(
    referring({ properties: { dream_id: { $ref, description: "Which dream." }, id: { $ref } } }),
  ).toEqual({
    properties: { dream_id: { description: "Which dream.", allOf: [{ $ref }] }, id: { $ref } },
  });
  expect(referring({ anyOf: [{ $ref, default: null }, { type: "null" }], examples: [null, 1] })).toEqual({
    anyOf: [{ default: null, allOf: [{ $ref }] }, { type: "null" }],
    examples: [null, 1],
  });
});
