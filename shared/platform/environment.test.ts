import { expect, test, vi } from "vitest";
import { environment } from "./environment.ts";

test("returns the variables", () => {
  vi.stubEnv("ONE", "1");
  expect(environment("ONE")).toEqual({ ONE: "1" });
});

test("throws naming all missing or empty variables", () => {
  vi.stubEnv("EMPTY", "");
  expect(() => environment("EMPTY", "ABSENT")).toThrow("EMPTY, ABSENT");
});
