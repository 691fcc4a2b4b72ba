import { describe, expect, test } from "vitest";
import { startsWithMachineMark, withoutMachineMarks } from "./machine-marks.ts";

describe("agent noise", () => {
  test.each([
    ["reasoning", "<think>\nhm\n</think>\nA barn.", "A barn."],
    ["reasoning on one line", "<think>hm</think>\nA barn.", "A barn."],
    ["a reminder between lines", "One\n<system-reminder>do</system-reminder>\nTwo", "One\nTwo"],
    ["lines of a file that was read", "Look:\n   12→const a = 1;\n   13→\nSo.", "Look:\nSo."],
    ["the tail of tool output", "output\n```\n</details></tool-use>\nFixed.", "Fixed."],
    [
      "a block that says which tool was called",
      "One\n\n```tool\n[Tool: Read] a.md\n```\n\nTwo",
      "One\n\n\nTwo",
    ],
    ["a sub-agent's part", "Mine.\n_**Agent - sidechain (2026-01-01 00:00:00Z)**_\nNot mine.", "Mine."],
    ["a skill's text", "Base directory for this skill: /home/x\n# Skill", ""],
    [
      "a summary of what went before",
      "This session is being continued from a previous conversation that…",
      "",
    ],
  ])("%s goes", (_, text, rest) => {
    expect(withoutMachineMarks(text)).toBe(rest);
  });

  test.each([
    ["in the middle of a line", "The tag <think>x</think> is odd."],
    ["in a code fence", "```xml\n<think>x</think>\n   12→x\n```"],
    ["that is never closed", "<think> is a tag of models"],
    ["in a block of more", "```tool\n[Tool: Read] a.md\nread()\n```"],
    ["arrows in prose", "a → b and 12 → 13"],
    ["other elements", "<summary>x</summary>\n<thinker>y</thinker>"],
  ])("what looks like it %s stays", (_, text) => {
    expect(withoutMachineMarks(text)).toBe(text);
  });

  test("no title begins with it", () => {
    expect(startsWithMachineMark("<command-message>review</command-message> <command-na")).toBe(true);
    expect(startsWithMachineMark("[Request interrupted by user]")).toBe(true);
    expect(startsWithMachineMark("Caveats of beekeeping")).toBe(false);
  });
});
