import { expect, test } from "vitest";
import { withoutPasted } from "./pasted.ts";

test("code that is pasted is a line that tells what it is", () => {
  const wish = "Why is it wet?\n\n```\ntide();\nebb();\nflow();\nwait();\n```\n\nTell me.";
  expect(withoutPasted(wish)).toBe("Why is it wet?\n\n[pasted: 4 lines, the first is “tide();”]\n\nTell me.");
});

test("pictures are no words", () => {
  expect(withoutPasted("*[This turn has pictures]*\n\n![sea](a/sea.png)\n\nWhat is this?")).toBe(
    "What is this?",
  );
  expect(withoutPasted("*[draft]* of the ![sea](a/sea.png)")).toBe("*[draft]* of the ![sea](a/sea.png)");
});
