import { expect, test } from "vitest";
import { choosePlanner } from "./stage-planners.ts";

test("the planner is the requested one, or the stage's first", () => {
  expect(choosePlanner("openai")).toBe("openai");
  expect(choosePlanner(undefined)).toBe("built-in");
});

test.each(["bedrock", "gpt", "", "constructor"])(
  "%j is refused with the list of the stage's planners",
  (requested) => {
    expect(() => choosePlanner(requested)).toThrow(
      expect.objectContaining({
        status: 422,
        errors: [{ path: "planner", message: "must be one of built-in, openai" }],
      }),
    );
  },
);
