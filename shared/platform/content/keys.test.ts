import { expect, test } from "vitest";
import { implementationObjectKey, implementationOf, uploadKey, uploadOf } from "./keys.ts";

test("an upload's key contains its owner and import", () => {
  expect(uploadOf(uploadKey("anna", "i1"))).toEqual({ owner_id: "anna", import_id: "i1" });
});

test.each(["chunks/anna/i1", "uploads/anna", "uploads/anna/i1/more", "uploads//i1", ""])(
  "%s is no upload",
  (key) => {
    expect(uploadOf(key)).toBeUndefined();
  },
);

test("an implementation's object key contains its owner and implementation", () => {
  const implementation = { owner_id: "anna", dream_id: "d1", id: "i1" };
  for (const name of ["plan.json", "plan-01K2ZK4Q3V9S4T0N8B6M5R7X1C.json", "report.json"] as const) {
    expect(implementationOf(implementationObjectKey(implementation, name))).toEqual({
      owner_id: "anna",
      id: "i1",
    });
  }
});

test.each([
  "implementations/anna/d1/i1",
  "implementations/anna/d1//plan.json",
  "uploads/anna/d1/i1/plan.json",
])("%s is no implementation's object", (key) => {
  expect(implementationOf(key)).toBeUndefined();
});
