import { expect, test } from "vitest";
import { withoutNarration } from "./narration.ts";

test("of a session that has become one line what it tells is left", () => {
  expect(
    withoutNarration(
      "I'll move the gauge. Let me look at it: I see the gauge. Perfect! Now I'll paint it: ✅ The gauge is blue now.",
    ),
  ).toBe("✅ The gauge is blue now.");
});

test("a plan in the assistant's words stays", () => {
  const plan = "I'll move the gauge to the quay. I'll paint it blue as well.";
  expect(withoutNarration(plan)).toBe(plan);
});
