import { expect, test, vi } from "vitest";
import { environment } from "./environment.ts";

test("gives the variables named", () => {
  vi.stubEnv("ONE", "1");
  expect(environment("ONE")).toEqual({ ONE: "1" });
});

test("names all that are missing or empty", () => {
  vi.stubEnv("EMPTY", "");
  expect(() => environment("EMPTY", "ABSENT")).toThrow("EMPTY, ABSENT");
});
