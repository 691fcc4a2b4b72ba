import { expect, test } from "vitest";
import { choosePlanner } from "./stage-planners.ts";

test("a planner is the one asked for, or the stage's first", () => {
  expect(choosePlanner("openai")).toBe("openai");
  expect(choosePlanner(undefined)).toBe("built-in");
});

test.each(["bedrock", "gpt", "", "constructor"])(
  "%j is refused, naming those that the stage has",
  (asked) => {
    expect(() => choosePlanner(asked)).toThrow(
      expect.objectContaining({
        status: 422,
        errors: [{ path: "planner", message: "must be one of built-in, openai" }],
      }),
    );
  },
);
