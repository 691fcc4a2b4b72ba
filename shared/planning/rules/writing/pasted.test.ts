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

test.each([
  ["a stack of calls", "draw @ sea.js:12\nrun @ sea.js:80\nloop @ tide.js:7\nstart @ tide.js:1"],
  ["code without its fence", "height = gauge.read()\nheights.add(height)\nprint(height)\nwait(60)"],
  ["what was said at times", "0:03\nthe sea rises and\n0:05\nit falls again, as you\n0:09\nwill see"],
])("%s is pasted", (_, pasted) => {
  const lines = pasted.split("\n");
  expect(withoutPasted(`What is this?\n\n${pasted}\n`)).toBe(
    `What is this?\n\n[pasted: ${lines.length} lines, the first is “${lines[0]}”]`,
  );
});

test("an output is told by its error, and lines between others are of it", () => {
  const log = [
    "pier@harbour:~$ read-gauge",
    "connecting",
    "  2 metres",
    "gauge.js:12 reading",
    "0x00000000",
    "Error: the gauge is dry",
  ];
  expect(withoutPasted(`What is this?\n${log.join("\n")}\nIt was wet before.`)).toBe(
    "What is this?\n[pasted: 6 lines, with “Error: the gauge is dry”]\nIt was wet before.",
  );
});

test("a list in words is not, however deep", () => {
  const wish = "Build it:\n- a gauge\n    - in metres\n    - in feet\n    1. first\n    2. then";
  expect(withoutPasted(wish)).toBe(wish);
});

test("code is told by what it begins with, whatever errors it handles", () => {
  const code = ["from tide import DryError", "def read(gauge):", "    return gauge.read()", "log(DryError)"];
  expect(withoutPasted(code.join("\n"))).toBe(`[pasted: 4 lines, the first is “${code[0]}”]`);
});
