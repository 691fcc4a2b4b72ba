import { expect, test } from "vitest";
import { uploadKey, uploadOf } from "./keys.ts";

test("an upload's key tells its owner and import", () => {
  expect(uploadOf(uploadKey("anna", "i1"))).toEqual({ owner_id: "anna", import_id: "i1" });
});

test.each(["chunks/anna/i1", "uploads/anna", "uploads/anna/i1/more", "uploads//i1", ""])(
  "%s is no upload",
  (key) => {
    expect(uploadOf(key)).toBeUndefined();
  },
);
